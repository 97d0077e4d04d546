CREATE TYPE old AS (a int);
CREATE TABLE t (x old);
