CREATE TYPE state AS ENUM ('new', 'done');
CREATE TYPE item AS (n integer, s state);

CREATE TABLE t (
  id integer,
  i item
) PARTITION BY HASH (id);

CREATE TABLE t_1 PARTITION OF t FOR VALUES WITH (MODULUS 1, REMAINDER 0);
