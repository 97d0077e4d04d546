CREATE TABLE t (a integer, b integer);
GRANT SELECT ON t TO pg_write_all_data;
GRANT SELECT (b) ON t TO pg_signal_backend;
