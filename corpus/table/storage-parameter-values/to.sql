CREATE TABLE t (a int, b text) WITH (fillfactor = 80, autovacuum_enabled = false, vacuum_truncate);
