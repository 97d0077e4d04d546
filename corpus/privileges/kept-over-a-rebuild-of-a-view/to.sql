CREATE TABLE users (id integer, name varchar(9), email text);
CREATE VIEW people AS SELECT id, name FROM users;
ALTER VIEW people OWNER TO pg_read_all_data;
GRANT SELECT ON people TO pg_monitor WITH GRANT OPTION;
GRANT SELECT (id), UPDATE (name) ON people TO pg_signal_backend;
COMMENT ON COLUMN people.name IS 'kept';
ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
