CREATE TABLE t (id integer) WITH (fillfactor = 70, parallel_workers = 2, toast.autovacuum_enabled = off);
