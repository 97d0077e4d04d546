CREATE TABLE t (id int4range, during tstzrange, CONSTRAINT t_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS));
