CREATE TABLE t (n integer, g integer GENERATED ALWAYS AS (n + 1) VIRTUAL, CHECK (n > 0));
