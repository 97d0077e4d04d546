CREATE TABLE p (id integer, d date) PARTITION BY RANGE (d);
CREATE TABLE p1 (id integer, d date);
