CREATE TABLE t (a text, b text);
ALTER TABLE t ALTER a SET (n_distinct = -0.5, n_distinct_inherited = 3);
