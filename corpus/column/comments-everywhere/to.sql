CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
CREATE TYPE c AS (a int);
COMMENT ON COLUMN t.a IS 'of a table';
COMMENT ON COLUMN v.a IS 'of a view';
COMMENT ON COLUMN m.a IS 'of a materialized view';
COMMENT ON COLUMN c.a IS 'of a type';
