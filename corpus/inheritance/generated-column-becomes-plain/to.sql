CREATE TABLE t (a int, g int);
CREATE TABLE c (z int) INHERITS (t);
