CREATE TABLE t (n numeric, CONSTRAINT ch CHECK (n > 10));
CREATE TABLE c (z int) INHERITS (t);
