CREATE UNLOGGED TABLE t (id integer);
