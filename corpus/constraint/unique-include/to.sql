CREATE TABLE t (a int, b text, CONSTRAINT t_a UNIQUE (a) INCLUDE (b));
