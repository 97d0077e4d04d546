CREATE SCHEMA x;
CREATE TABLE x.p (a int, b int, UNIQUE (a, b));
CREATE TABLE t (a int, b int);
