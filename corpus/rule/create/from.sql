CREATE TABLE t (id int, name text);
CREATE TABLE log (id int, what text);
