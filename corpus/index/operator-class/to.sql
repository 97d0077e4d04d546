CREATE TABLE t (a int, b text, c text, d jsonb, r int4range, k int[]); CREATE INDEX t_b ON t (b text_pattern_ops); CREATE INDEX t_d ON t USING gin (d jsonb_path_ops);
