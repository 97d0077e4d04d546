CREATE TABLE t (a int, b int CONSTRAINT b_positive CHECK (b > 0));
