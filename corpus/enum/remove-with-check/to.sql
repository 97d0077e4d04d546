CREATE TYPE status AS ENUM ('a');
CREATE TABLE t (s status, n int, CONSTRAINT t_ok CHECK (s <> 'a' OR n > 0));
