CREATE TABLE t (a int, b text, c text, d jsonb, r int4range, k int[]); CREATE INDEX t_e ON t (b, (a + 1)); ALTER INDEX t_e ALTER COLUMN 2 SET STATISTICS 500;
