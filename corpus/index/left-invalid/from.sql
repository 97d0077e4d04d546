CREATE TABLE t (a int);
CREATE INDEX t_a ON t (a);
UPDATE pg_catalog.pg_index SET indisvalid = false WHERE indexrelid = 't_a'::regclass;
