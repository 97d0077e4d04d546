CREATE TABLE t (a bytea);
