CREATE TABLE t (id int, n2 int NOT NULL);
CREATE TABLE c (z int) INHERITS (t);
