CREATE TABLE t (id int, n2 int);
CREATE TABLE c (z int) INHERITS (t);
CREATE TABLE e (z int) INHERITS (t);
