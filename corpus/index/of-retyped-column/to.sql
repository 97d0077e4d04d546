CREATE TABLE t (a int, b text, c text, d jsonb, r int4range, k int[]); ALTER TABLE t ALTER a TYPE bigint; CREATE INDEX t_a ON t (a);
