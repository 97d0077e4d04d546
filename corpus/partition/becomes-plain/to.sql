CREATE TABLE t (id integer, d date);
CREATE INDEX t_d ON t (d);
