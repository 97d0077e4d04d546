SET check_function_bodies = off;
CREATE FUNCTION public.f()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
ALTER DOMAIN public.d SET DEFAULT public.f();
