CREATE TABLE t (a int, b text, c text, d jsonb, r int4range, k int[]); CREATE FUNCTION f(text) RETURNS text LANGUAGE sql IMMUTABLE RETURN upper($1); CREATE INDEX t_f ON t (f(b));
