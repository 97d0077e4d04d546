CREATE TABLE t (a int, b text, c text, d jsonb, r int4range, k int[]); CREATE INDEX t_a ON t USING hash (a);
