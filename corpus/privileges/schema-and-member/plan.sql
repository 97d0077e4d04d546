REVOKE USAGE ON SCHEMA app FROM pg_monitor;
REVOKE USAGE ON SEQUENCE app.numbers FROM pg_monitor;
ALTER FUNCTION app.f() OWNER TO pg_monitor;
