CREATE TYPE state AS ENUM ('done', 'new');
CREATE TYPE item AS (n numeric, s state);

CREATE TABLE t (
  id integer,
  i item
) PARTITION BY RANGE (id);

CREATE TABLE t_1 PARTITION OF t DEFAULT;
