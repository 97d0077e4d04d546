SET check_function_bodies = off;
ALTER TABLE ONLY public.t ALTER COLUMN a DROP DEFAULT;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(b integer)
RETURNS bigint
LANGUAGE sql
AS $$SELECT 2::bigint$$;
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT public.f(1);
