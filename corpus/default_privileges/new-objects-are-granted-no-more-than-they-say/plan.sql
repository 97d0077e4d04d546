SET check_function_bodies = off;
CREATE TYPE public.mood AS ENUM ('ok');
CREATE SEQUENCE public.t_id_seq AS integer;
CREATE FUNCTION public.f()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
CREATE TABLE public.other (
  n integer
);
CREATE TABLE public.t (
  id integer NOT NULL DEFAULT nextval('public.t_id_seq'::regclass),
  n integer
);
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
CREATE VIEW public.v AS
 SELECT n
   FROM public.t;
GRANT USAGE ON TYPE public.mood TO PUBLIC;
REVOKE USAGE ON SEQUENCE public.t_id_seq FROM pg_monitor;
GRANT EXECUTE ON FUNCTION public.f() TO PUBLIC;
ALTER TABLE public.other OWNER TO pg_read_all_data;
REVOKE SELECT ON TABLE public.other FROM pg_monitor;
REVOKE INSERT ON TABLE public.other FROM PUBLIC;
GRANT DELETE ON TABLE public.other TO pg_read_all_data;
REVOKE GRANT OPTION FOR SELECT ON TABLE public.t FROM pg_monitor;
REVOKE UPDATE ON TABLE public.t FROM pg_read_all_data;
REVOKE INSERT ON TABLE public.t FROM PUBLIC;
GRANT DELETE ON TABLE public.t TO CURRENT_USER;
GRANT SELECT ON TABLE public.t TO pg_monitor;
REVOKE SELECT ON public.v FROM pg_monitor;
REVOKE UPDATE ON public.v FROM pg_read_all_data;
REVOKE INSERT ON public.v FROM PUBLIC;
GRANT DELETE ON public.v TO CURRENT_USER;
