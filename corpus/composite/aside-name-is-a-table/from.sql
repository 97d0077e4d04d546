CREATE TYPE c AS (a int, b int);
CREATE TABLE c__old (z int);
CREATE TABLE t (x c);
