CREATE TABLE t (a int); CREATE INDEX new ON t (a);
