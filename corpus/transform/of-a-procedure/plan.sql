SET check_function_bodies = off;
CREATE OR REPLACE PROCEDURE public.p(integer)
LANGUAGE sql
TRANSFORM FOR TYPE integer
AS $$SELECT $1$$;
