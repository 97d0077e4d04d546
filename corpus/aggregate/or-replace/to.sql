CREATE FUNCTION plus(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total (int) (sfunc = plus, stype = int, initcond = '0', combinefunc = int4pl, parallel = restricted);
CREATE VIEW v AS SELECT total(a) FROM (VALUES (1)) t (a);
