SET check_function_bodies = off;
CREATE FUNCTION public.f()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT public.f();
