CREATE TYPE e AS ENUM ('a');
CREATE TYPE c AS (x e, y int);
CREATE TABLE t (u c);
