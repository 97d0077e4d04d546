SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.f()
RETURNS event_trigger
LANGUAGE plpgsql
AS $$BEGIN NULL; END$$;
