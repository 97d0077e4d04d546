CREATE TABLE t (id int, n2 int);
CREATE TABLE c (z int) INHERITS (t);
