SET check_function_bodies = off;
DROP FUNCTION public.one();
CREATE FUNCTION public.one()
RETURNS bigint
LANGUAGE sql
AS $$SELECT 1$$;
