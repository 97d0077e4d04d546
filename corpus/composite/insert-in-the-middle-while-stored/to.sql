CREATE TYPE c AS (a int, m date, z text);
CREATE TABLE t (x c);
