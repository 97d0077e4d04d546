CREATE TABLE t (x text DEFAULT 'a');
