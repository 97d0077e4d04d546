SET check_function_bodies = off;
DROP FUNCTION public.work();
CREATE PROCEDURE public.work()
LANGUAGE sql
AS $$$$;
