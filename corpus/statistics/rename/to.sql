CREATE SCHEMA app;
CREATE TABLE t (a int, b int);
CREATE STATISTICS app."New" ON a, b FROM t;
