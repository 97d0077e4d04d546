SET check_function_bodies = off;
CREATE FUNCTION public.stamp()
RETURNS trigger
LANGUAGE plpgsql
AS $$BEGIN RETURN new; END$$;
CREATE OR REPLACE TRIGGER t_touch
  BEFORE UPDATE ON public.t
  FOR EACH ROW
  EXECUTE FUNCTION public.stamp();
DROP FUNCTION public.touch();
