CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO pg_monitor;
GRANT SELECT ON t TO pg_write_all_data;
