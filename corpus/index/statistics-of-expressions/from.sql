CREATE TABLE t (a int, b text, c text, d jsonb, r int4range, k int[]); CREATE INDEX t_e ON t ((a + 1), (a + 2)); ALTER INDEX t_e ALTER COLUMN 1 SET STATISTICS 100;
