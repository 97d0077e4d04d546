CREATE TABLE t (a integer);
GRANT SELECT, INSERT, UPDATE ON t TO pg_monitor WITH GRANT OPTION;
SET ROLE pg_monitor;
GRANT SELECT ON t TO pg_write_all_data WITH GRANT OPTION;
GRANT UPDATE ON t TO pg_write_all_data, PUBLIC;
SET ROLE pg_write_all_data;
GRANT SELECT ON t TO pg_signal_backend;
RESET ROLE;
