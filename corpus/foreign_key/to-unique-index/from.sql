CREATE TABLE r (id int); CREATE UNIQUE INDEX r_id ON r (id); CREATE TABLE t (r int);
