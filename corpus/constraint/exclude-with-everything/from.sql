CREATE TABLE t (a int, r int4range, CONSTRAINT apart EXCLUDE USING gist (r WITH &&));
