CREATE TABLE t (id int, n2 int);
CREATE TABLE c (z int, n2 int NOT NULL) INHERITS (t);
