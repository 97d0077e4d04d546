CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO pg_read_all_data;
REVOKE SELECT ON t FROM pg_read_all_data;
GRANT UPDATE ON t TO pg_read_all_data WITH GRANT OPTION;
CREATE SEQUENCE s;
ALTER SEQUENCE s OWNER TO pg_read_all_data;
ALTER SEQUENCE s OWNED BY t.a;
