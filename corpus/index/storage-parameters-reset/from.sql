CREATE TABLE t (a int, b text, c text, d jsonb, r int4range, k int[]); CREATE INDEX t_k ON t USING gin (k) WITH (fastupdate = off, gin_pending_list_limit = 128);
