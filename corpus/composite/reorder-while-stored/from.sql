CREATE TYPE c AS (a int, b int);
CREATE TABLE t (x c);
