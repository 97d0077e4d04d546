CREATE TABLE t (a int CONSTRAINT bounded CHECK (a > 0 AND a < 100));
