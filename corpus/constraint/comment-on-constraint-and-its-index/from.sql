CREATE TABLE t (a int CONSTRAINT t_a UNIQUE, b int CONSTRAINT positive CHECK (b > 0)); COMMENT ON CONSTRAINT positive ON t IS 'old';
