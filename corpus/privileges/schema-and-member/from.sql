CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO pg_monitor;

CREATE SEQUENCE app.numbers;
GRANT USAGE ON SEQUENCE app.numbers TO pg_monitor;

CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql RETURN 1;
ALTER FUNCTION app.f() OWNER TO pg_read_all_data;
GRANT EXECUTE ON FUNCTION app.f() TO pg_monitor;
