DROP EXTENSION citext;
CREATE EXTENSION hstore WITH SCHEMA public;
GRANT USAGE ON TYPE public.hstore TO pg_monitor;
