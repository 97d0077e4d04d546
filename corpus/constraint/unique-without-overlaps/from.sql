CREATE TABLE t (id int4range, during tstzrange, CONSTRAINT t_u UNIQUE (id, during));
