CREATE FUNCTION twice(integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT $1 * 2';
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (twice(a)) STORED);
