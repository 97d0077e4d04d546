SET check_function_bodies = off;
CREATE FUNCTION public.f(a integer DEFAULT public.one())
RETURNS integer
LANGUAGE sql
AS $$SELECT a$$;
