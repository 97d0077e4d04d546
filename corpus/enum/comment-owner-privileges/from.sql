CREATE TYPE status AS ENUM ('a');
ALTER TYPE status OWNER TO pg_monitor;
