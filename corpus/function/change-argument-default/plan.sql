SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.same(a integer DEFAULT 6)
RETURNS integer
LANGUAGE sql
AS $$SELECT a$$;
