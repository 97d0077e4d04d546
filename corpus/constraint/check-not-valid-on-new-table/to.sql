CREATE TABLE t (a int, b int CHECK (b > 0)); ALTER TABLE t ADD CONSTRAINT positive CHECK (a > 0) NOT VALID;
