CREATE TABLE t (id int);
CREATE TABLE c (z int) INHERITS (t);
CREATE TABLE d (z int) INHERITS (c);
