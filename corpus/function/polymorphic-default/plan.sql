SET check_function_bodies = off;
DROP FUNCTION public.same(anyelement);
CREATE FUNCTION public.same(a anyelement DEFAULT 'x'::text)
RETURNS anyelement
LANGUAGE sql
AS $$SELECT a$$;
