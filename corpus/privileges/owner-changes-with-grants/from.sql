CREATE TABLE t (a integer, b integer);
ALTER TABLE t OWNER TO pg_read_all_data;
GRANT SELECT, INSERT ON t TO pg_monitor;
GRANT UPDATE ON t TO pg_write_all_data WITH GRANT OPTION;
GRANT REFERENCES (a) ON t TO pg_write_all_data;
