CREATE TABLE t (a int PRIMARY KEY, b int CHECK (b > 0) REFERENCES t);
COMMENT ON CONSTRAINT t_b_check ON t IS 'positive';
COMMENT ON CONSTRAINT t_pkey ON t IS 'key';
COMMENT ON CONSTRAINT t_b_fkey ON t IS 'parent';
