SET check_function_bodies = off;
CREATE TRANSFORM FOR integer LANGUAGE sql (
  FROM SQL WITH FUNCTION prsd_lextype(internal),
  TO SQL WITH FUNCTION int4recv(internal)
);
CREATE PROCEDURE public.p(integer)
LANGUAGE sql
TRANSFORM FOR TYPE integer
AS $$SELECT 1$$;
