CREATE TYPE pair AS (a int, b int);
CREATE FUNCTION pair_of(b int) RETURNS pair LANGUAGE sql IMMUTABLE AS 'SELECT ($1, $1)::pair';
CREATE CAST (int AS pair) WITH FUNCTION pair_of(int);
CREATE VIEW v AS SELECT 1::pair AS p;
