SET check_function_bodies = off;
DROP FUNCTION public.same(integer);
CREATE FUNCTION public.same(b integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT b$$;
