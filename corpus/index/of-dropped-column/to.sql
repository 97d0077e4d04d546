CREATE TABLE t (a int, b text, c text, d jsonb, r int4range, k int[]); ALTER TABLE t DROP COLUMN c; CREATE INDEX t_ab ON t (a, b);
