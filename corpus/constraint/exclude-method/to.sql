CREATE TABLE t (a int, EXCLUDE USING hash (a WITH =));
