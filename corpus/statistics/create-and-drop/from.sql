CREATE TABLE t (a int, b int, c text);
CREATE STATISTICS gone (mcv) ON a, b FROM t;
