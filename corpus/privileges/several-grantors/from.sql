CREATE TABLE t (a integer);
GRANT SELECT, INSERT ON t TO pg_monitor WITH GRANT OPTION;
GRANT SELECT ON t TO pg_write_all_data;
SET ROLE pg_monitor;
GRANT SELECT ON t TO pg_write_all_data;
GRANT INSERT ON t TO pg_write_all_data WITH GRANT OPTION;
SET ROLE pg_write_all_data;
GRANT INSERT ON t TO pg_signal_backend;
RESET ROLE;
