SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.f(a integer[])
RETURNS bigint
LANGUAGE sql
AS $$SELECT count(*) FROM unnest(a) x$$;
