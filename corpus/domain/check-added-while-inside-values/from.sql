CREATE DOMAIN d AS int;
CREATE TYPE c AS (x d, y text);
CREATE TABLE t (a d[], b c, e d);
