CREATE FUNCTION f(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql RETURN a + b;

CREATE TABLE t (
  id integer,
  n integer DEFAULT f(5),
  CONSTRAINT large CHECK (f(id) > 0)
);

CREATE VIEW v AS SELECT f(id) AS called FROM t;

CREATE POLICY p ON t USING (f(n) > 0);
