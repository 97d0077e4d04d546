CREATE TABLE t (a int, CONSTRAINT t_a UNIQUE (a) WITH (fillfactor = 80));
