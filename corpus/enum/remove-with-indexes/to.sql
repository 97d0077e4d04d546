CREATE TYPE status AS ENUM ('a');
CREATE TABLE t (s status, n int);
CREATE INDEX t_s ON t (s);
CREATE UNIQUE INDEX t_n ON t (n) WHERE s = 'a';
