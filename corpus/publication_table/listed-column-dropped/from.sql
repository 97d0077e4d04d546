CREATE TABLE t (id int PRIMARY KEY, n int, m int);
CREATE PUBLICATION p FOR TABLE t (id, n);
