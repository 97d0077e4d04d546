CREATE TYPE c AS ("A" int, b int);
CREATE TABLE t (x c);
CREATE VIEW v AS SELECT (x)."A" AS a FROM t;
