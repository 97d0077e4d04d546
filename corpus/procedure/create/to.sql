CREATE TABLE users (id integer PRIMARY KEY, name text);
CREATE PROCEDURE add_user(i integer, n text DEFAULT 'x') LANGUAGE sql AS $$INSERT INTO users VALUES (i, n)$$;
COMMENT ON PROCEDURE add_user(integer, text) IS 'adds';
GRANT EXECUTE ON PROCEDURE add_user TO pg_monitor;
