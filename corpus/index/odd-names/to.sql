CREATE TABLE t (a int, b text, c text, d jsonb, r int4range, k int[]); CREATE INDEX "t USING btree" ON t (a); CREATE INDEX "Über ""index"" 🐘" ON t (b) INCLUDE (a);
