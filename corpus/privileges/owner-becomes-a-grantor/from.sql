CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO pg_read_all_data;
GRANT SELECT ON t TO pg_monitor WITH GRANT OPTION;
SET ROLE pg_monitor;
GRANT SELECT ON t TO pg_write_all_data;
RESET ROLE;
