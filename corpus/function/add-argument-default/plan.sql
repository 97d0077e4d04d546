SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.same(a integer DEFAULT 5)
RETURNS integer
LANGUAGE sql
AS $$SELECT a$$;
