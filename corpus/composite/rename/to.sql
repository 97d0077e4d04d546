CREATE TYPE new AS (a int);
CREATE TABLE t (x new);
