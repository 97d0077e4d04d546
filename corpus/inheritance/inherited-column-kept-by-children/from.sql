CREATE TABLE t (id int, n2 int DEFAULT 4 NOT NULL, m int);
CREATE TABLE c (z int) INHERITS (t);
CREATE TABLE d (z int) INHERITS (c);
