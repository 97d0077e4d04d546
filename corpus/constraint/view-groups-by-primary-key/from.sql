CREATE TABLE t (a int PRIMARY KEY, b int); CREATE VIEW v AS SELECT a, b, count(*) FROM t GROUP BY a;
