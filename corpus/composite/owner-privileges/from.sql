CREATE TYPE c AS (a int);
ALTER TYPE c OWNER TO pg_monitor;
