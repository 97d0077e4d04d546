CREATE TYPE r AS RANGE (subtype = int);
ALTER TYPE r OWNER TO pg_monitor;
