CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql RETURN a + 2;

CREATE TABLE t (
  id integer,
  n integer DEFAULT f(6),
  CONSTRAINT large CHECK (f(id) > 0)
);

CREATE VIEW v AS SELECT f(id) AS called, id FROM t;

CREATE POLICY p ON t USING (f(n) > 1);

CREATE TABLE u (
  n integer DEFAULT f(5)
);
