CREATE TABLE t (id integer, code varchar(10)) PARTITION BY LIST (lower(code));
CREATE TABLE t_a PARTITION OF t FOR VALUES IN ('a');
CREATE VIEW v AS SELECT code FROM t_a;
