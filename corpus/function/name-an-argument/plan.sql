SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.same(a integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT $1$$;
