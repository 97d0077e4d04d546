CREATE TABLE t (a integer, b integer);
GRANT SELECT ON t TO pg_monitor WITH GRANT OPTION;
GRANT SELECT (b) ON t TO pg_monitor WITH GRANT OPTION;
SET ROLE pg_monitor;
GRANT SELECT ON t TO pg_write_all_data;
GRANT SELECT (b) ON t TO pg_signal_backend;
RESET ROLE;
