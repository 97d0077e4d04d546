SET check_function_bodies = off;
DROP FUNCTION public.f(text);
CREATE FUNCTION public.f(a text, b text)
RETURNS integer
LANGUAGE sql
AS $$SELECT 3$$;
COMMENT ON FUNCTION public.f(text, text) IS 'two';
