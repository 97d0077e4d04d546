CREATE TABLE t (a integer, b integer);
GRANT SELECT ON t TO pg_monitor;
GRANT SELECT (a) ON t TO pg_monitor WITH GRANT OPTION;
GRANT SELECT (b) ON t TO pg_monitor;
