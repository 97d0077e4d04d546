CREATE TABLE t (id int, name varchar(20), more int);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS 'SELECT id, name, more FROM t';
CREATE FUNCTION g() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(name) FROM t; END;
