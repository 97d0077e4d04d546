CREATE TYPE status AS ENUM ('a', 'b');
COMMENT ON TYPE status IS 'kept';
ALTER TYPE status OWNER TO pg_read_all_data;
GRANT USAGE ON TYPE status TO pg_monitor;
REVOKE USAGE ON TYPE status FROM PUBLIC;
CREATE TABLE t (s status);
