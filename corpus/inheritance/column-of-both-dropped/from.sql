CREATE TABLE t (id int, n int);
CREATE TABLE c (z int, n int) INHERITS (t);
