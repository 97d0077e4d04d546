CREATE TYPE status AS ENUM ('a');
COMMENT ON TYPE status IS 'one';
ALTER TYPE status OWNER TO pg_read_all_data;
GRANT USAGE ON TYPE status TO pg_signal_backend WITH GRANT OPTION;
REVOKE USAGE ON TYPE status FROM PUBLIC;
