CREATE TABLE t (a int, b int, CONSTRAINT ordered CHECK (a < b));
