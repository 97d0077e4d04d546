CREATE TYPE a AS (n int);
CREATE TYPE b AS (a a, l a[]);
CREATE TABLE t (x b);
