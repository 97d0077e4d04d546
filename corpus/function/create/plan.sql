SET check_function_bodies = off;
CREATE FUNCTION public.one()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
COMMENT ON FUNCTION public.one() IS 'always one';
