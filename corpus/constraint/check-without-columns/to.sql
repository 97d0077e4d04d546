CREATE TABLE t (a int, CONSTRAINT always CHECK (true));
