SET check_function_bodies = off;
DROP FUNCTION public.f();
CREATE FUNCTION public.f()
RETURNS TABLE(a integer, c text)
LANGUAGE sql
AS $$SELECT 1, 'x'$$;
