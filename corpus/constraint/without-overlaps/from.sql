CREATE TABLE t (id int4range, during tstzrange);
