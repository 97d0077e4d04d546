CREATE TABLE t (a int, b int);
CREATE TABLE c () INHERITS (t);
ALTER TABLE t ALTER a SET (n_distinct = 5);
