CREATE TABLE t (id int);
CREATE TABLE c (z int, n2 int) INHERITS (t);
CREATE TABLE e (z int) INHERITS (t);
