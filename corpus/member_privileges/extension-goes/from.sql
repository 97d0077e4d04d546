CREATE EXTENSION citext;
GRANT USAGE ON TYPE citext TO pg_monitor;
