CREATE TYPE e AS ENUM ('a', 'b');
CREATE TYPE c AS (y int, x e);
CREATE TABLE t (u c NOT NULL);
