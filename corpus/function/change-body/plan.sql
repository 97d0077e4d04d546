SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.one()
RETURNS integer
LANGUAGE sql
AS $$SELECT 2$$;
