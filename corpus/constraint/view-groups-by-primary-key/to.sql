CREATE TABLE t (a int, b int, CONSTRAINT other PRIMARY KEY (a)); CREATE VIEW v AS SELECT a, b, count(*) FROM t GROUP BY a;
