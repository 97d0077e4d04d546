SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.one()
RETURNS integer
LANGUAGE sql SECURITY DEFINER
SET search_path TO ''
AS $$SELECT 2$$;
