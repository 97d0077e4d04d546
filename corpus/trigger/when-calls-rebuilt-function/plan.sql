SET check_function_bodies = off;
DROP TRIGGER t_touch ON public.t;
DROP FUNCTION public.good(integer);
CREATE FUNCTION public.good(b integer)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$SELECT b > 0$$;
CREATE TRIGGER t_touch
  BEFORE UPDATE ON public.t
  FOR EACH ROW
  WHEN (public.good(new.code))
  EXECUTE FUNCTION public.touch();
