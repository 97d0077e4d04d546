SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.my_team()
RETURNS integer
LANGUAGE sql STABLE
AS $$SELECT 2$$;
