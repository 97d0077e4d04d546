CREATE TYPE c AS (b int, a int);
CREATE TABLE t (x c);
