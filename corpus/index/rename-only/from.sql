CREATE TABLE t (a int); CREATE INDEX old ON t (a);
