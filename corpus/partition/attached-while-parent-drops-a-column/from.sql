CREATE TABLE p (id int, gone int) PARTITION BY LIST (id);
CREATE TABLE t (id int);
