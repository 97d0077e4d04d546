CREATE FUNCTION f(b integer) RETURNS bigint LANGUAGE sql AS 'SELECT 2::bigint';
CREATE TABLE t (a integer DEFAULT f(1));
