CREATE TABLE t (n integer, g integer GENERATED ALWAYS AS (n + 2) VIRTUAL, CHECK (n > 0));
