CREATE TYPE y AS (a int, b varchar(20));
CREATE TABLE t OF y;
