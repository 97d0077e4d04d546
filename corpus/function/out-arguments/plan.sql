SET check_function_bodies = off;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(a integer, OUT b integer, OUT c text, OUT d boolean)
RETURNS record
LANGUAGE sql
AS $$SELECT 1, 'x', true$$;
