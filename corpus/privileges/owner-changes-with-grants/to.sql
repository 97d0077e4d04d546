CREATE TABLE t (a integer, b integer);
ALTER TABLE t OWNER TO pg_write_all_data;
GRANT SELECT, INSERT ON t TO pg_monitor;
GRANT SELECT ON t TO pg_read_all_data;
GRANT UPDATE (b) ON t TO pg_read_all_data;
