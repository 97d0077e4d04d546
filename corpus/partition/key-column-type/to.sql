CREATE TABLE t (id integer, code varchar(20), PRIMARY KEY (id, code)) PARTITION BY LIST (code);
CREATE TABLE t_a PARTITION OF t FOR VALUES IN ('a');
CREATE TABLE t_rest PARTITION OF t DEFAULT;
CREATE TABLE r (id integer, code varchar(20), FOREIGN KEY (id, code) REFERENCES t);
