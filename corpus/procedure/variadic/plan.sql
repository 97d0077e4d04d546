SET check_function_bodies = off;
CREATE PROCEDURE public.v(VARIADIC a integer[])
LANGUAGE sql
AS $$SELECT 1$$;
