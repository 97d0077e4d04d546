CREATE TABLE r (id int4range, during tstzrange, PRIMARY KEY (id, during WITHOUT OVERLAPS)); CREATE TABLE t (id int4range, during tstzrange);
