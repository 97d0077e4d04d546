CREATE TABLE t (a integer);
GRANT MAINTAIN ON t TO pg_monitor;
