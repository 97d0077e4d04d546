CREATE TABLE p (id integer, d date) PARTITION BY RANGE (d);
CREATE TABLE p1 (id integer, d date);
CREATE INDEX p1_d_idx ON p1 (d);
CREATE INDEX p_d ON p (d);
CREATE TABLE p2 PARTITION OF p DEFAULT;
