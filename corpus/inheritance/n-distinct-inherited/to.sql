CREATE TABLE t (a int, b int);
CREATE TABLE c () INHERITS (t);
ALTER TABLE t ALTER a SET (n_distinct_inherited = -0.5, n_distinct = 6);
ALTER TABLE c ALTER b SET (n_distinct = 6);
