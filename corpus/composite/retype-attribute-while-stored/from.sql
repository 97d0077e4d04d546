CREATE TYPE c AS (a int, b text);
CREATE TABLE t (id int PRIMARY KEY, x c, l c[]);
CREATE VIEW v AS SELECT (x).a FROM t;
