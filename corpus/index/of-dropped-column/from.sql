CREATE TABLE t (a int, b text, c text, d jsonb, r int4range, k int[]); CREATE INDEX t_ab ON t (a, b); CREATE INDEX t_lower ON t (lower(c)); CREATE INDEX t_where ON t (a) WHERE c IS NULL;
