CREATE TABLE t (a integer, b integer);
ALTER TABLE t OWNER TO pg_write_all_data;
GRANT SELECT (a) ON t TO pg_read_all_data;
GRANT UPDATE (a) ON t TO pg_monitor;
