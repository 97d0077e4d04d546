CREATE COLLATION c (provider = icu, locale = 'de', deterministic = false);
CREATE DOMAIN d AS text COLLATE c;
CREATE TYPE pair AS (a text COLLATE c, b int);
CREATE TABLE t (id int PRIMARY KEY, a text COLLATE c UNIQUE, b d, g text COLLATE c GENERATED ALWAYS AS (upper(a)) STORED);
CREATE INDEX i ON t (a);
CREATE INDEX l ON t (lower(a) COLLATE c);
CREATE VIEW v AS SELECT a, b COLLATE c AS x FROM t;
COMMENT ON COLLATION c IS 'kept';
