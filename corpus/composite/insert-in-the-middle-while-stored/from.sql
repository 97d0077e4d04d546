CREATE TYPE c AS (a int, z text);
CREATE TABLE t (x c);
