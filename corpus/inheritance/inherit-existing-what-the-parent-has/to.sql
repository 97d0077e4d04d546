CREATE TABLE t (id int NOT NULL, j text, CONSTRAINT ch CHECK (id > 0));
CREATE TABLE c (z int) INHERITS (t);
