CREATE TYPE y AS (a int, b text);
CREATE TABLE t OF y;
