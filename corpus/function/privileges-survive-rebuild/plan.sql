SET check_function_bodies = off;
DROP FUNCTION public.one();
CREATE FUNCTION public.one()
RETURNS bigint
LANGUAGE sql
AS $$SELECT 1$$;
ALTER FUNCTION public.one() OWNER TO pg_monitor;
REVOKE EXECUTE ON FUNCTION public.one() FROM PUBLIC;
COMMENT ON FUNCTION public.one() IS 'one';
