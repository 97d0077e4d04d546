CREATE TABLE t (id int, n2 int, CONSTRAINT must NOT NULL n2);
CREATE TABLE c (z int) INHERITS (t);
