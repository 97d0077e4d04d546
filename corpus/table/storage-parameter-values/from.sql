CREATE TABLE t (a int, b text) WITH (fillfactor = 70, autovacuum_enabled = false, parallel_workers = 2);
