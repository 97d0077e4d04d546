SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.f(a integer)
RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
COST 7
AS $$SELECT a + 1$$;
