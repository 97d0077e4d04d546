CREATE TABLE t (a int, b text, c text, d jsonb, r int4range, k int[]); CREATE UNIQUE INDEX t_a ON t (a);
