CREATE TABLE t (n int, m int);
CREATE VIEW v AS SELECT n AS x FROM t;
