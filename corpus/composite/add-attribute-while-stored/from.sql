CREATE TYPE c AS (a int);
CREATE TABLE t (x c, l c[]);
