SET check_function_bodies = off;
DROP TABLE public.a;
CREATE FUNCTION public.f()
RETURNS event_trigger
LANGUAGE plpgsql
AS $$BEGIN RAISE EXCEPTION 'no table is created any more'; END$$;
CREATE TABLE public.b (
  id integer
);
CREATE EVENT TRIGGER closed ON ddl_command_start
  WHEN TAG IN ('CREATE TABLE', 'CREATE VIEW')
  EXECUTE FUNCTION public.f();
