CREATE EXTENSION hstore;
GRANT USAGE ON TYPE hstore TO pg_monitor;
