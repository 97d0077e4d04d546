SET check_function_bodies = off;
ALTER TABLE ONLY public.t ALTER COLUMN id DROP DEFAULT;
DROP FUNCTION public.next();
CREATE FUNCTION public.next()
RETURNS bigint
LANGUAGE sql
AS $$SELECT 1$$;
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT public.next();
