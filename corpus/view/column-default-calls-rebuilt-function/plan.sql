SET check_function_bodies = off;
ALTER VIEW public.people ALTER COLUMN name DROP DEFAULT;
DROP FUNCTION public.nobody();
CREATE FUNCTION public.nobody()
RETURNS text
LANGUAGE sql
AS $$SELECT 'nobody'$$;
ALTER VIEW public.people ALTER COLUMN name SET DEFAULT public.nobody();
