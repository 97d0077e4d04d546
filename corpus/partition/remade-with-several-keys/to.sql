CREATE TABLE t (
  id integer PRIMARY KEY,
  n integer
) PARTITION BY LIST (id);

CREATE TABLE t_1 PARTITION OF t DEFAULT;

CREATE INDEX t_by_id ON t USING brin (id) WHERE n > 1;
CREATE INDEX t_twin ON t (n);
CREATE INDEX t_other_twin ON t (n);
