CREATE TYPE c AS (b int, a int);
CREATE TABLE c__old (z int);
CREATE TABLE t (x c);
