SET check_function_bodies = off;
DROP FUNCTION public.same(integer, text);
CREATE FUNCTION public.same(a integer, b text DEFAULT 'x'::text)
RETURNS integer
LANGUAGE sql
AS $$SELECT a$$;
