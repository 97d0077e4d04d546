CREATE TABLE t (a int, b text, c text, d jsonb, r int4range, k int[]); ALTER TABLE t ALTER a SET NOT NULL; CREATE UNIQUE INDEX t_x ON t (a); ALTER TABLE t REPLICA IDENTITY USING INDEX t_x;
