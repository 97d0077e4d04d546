CREATE EXTENSION btree_gist;
CREATE TABLE t (a int, b int4range, CONSTRAINT t_ab EXCLUDE USING gist (a WITH =, b WITH &&));
