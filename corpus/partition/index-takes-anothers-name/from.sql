CREATE TABLE t (
  a integer,
  b integer
) PARTITION BY LIST (a);

CREATE TABLE t_1 PARTITION OF t DEFAULT;

CREATE INDEX t_brin ON t USING brin (a);
