SET check_function_bodies = off;
CREATE FUNCTION public.one()
RETURNS integer
LANGUAGE sql
SET "DateStyle" TO 'ISO, DMY'
SET search_path TO 'My App', '$user', 'public'
AS $$SELECT 1$$;
