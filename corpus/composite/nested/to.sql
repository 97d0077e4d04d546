CREATE TYPE a AS (n bigint);
CREATE TYPE b AS (a a, l a[]);
CREATE TABLE t (x b);
