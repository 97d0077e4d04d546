CREATE TABLE t (id int);
CREATE TABLE c (z int) INHERITS (t);
