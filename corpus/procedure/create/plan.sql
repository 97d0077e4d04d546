SET check_function_bodies = off;
CREATE PROCEDURE public.add_user(i integer, n text DEFAULT 'x'::text)
LANGUAGE sql
AS $$INSERT INTO users VALUES (i, n)$$;
GRANT EXECUTE ON PROCEDURE public.add_user(IN integer, IN text) TO pg_monitor;
COMMENT ON PROCEDURE public.add_user(IN integer, IN text) IS 'adds';
