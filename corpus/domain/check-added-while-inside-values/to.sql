CREATE DOMAIN d AS int CONSTRAINT positive CHECK (VALUE > 0);
CREATE TYPE c AS (x d, y text);
CREATE TABLE t (a d[], b c, e d);
