SET check_function_bodies = off;
CREATE OR REPLACE PROCEDURE public.p(a integer)
LANGUAGE plpgsql
AS $$BEGIN COMMIT; END$$;
