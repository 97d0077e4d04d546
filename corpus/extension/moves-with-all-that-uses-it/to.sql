CREATE SCHEMA ext;
CREATE EXTENSION citext SCHEMA ext;
CREATE TABLE t (a ext.citext PRIMARY KEY DEFAULT 'x', l ext.citext[]);
SET search_path = public, ext;
CREATE VIEW v AS SELECT a FROM t WHERE a = 'b';
CREATE INDEX i ON t ((a || 'c'::ext.citext));
RESET search_path;
CREATE FUNCTION f(ext.citext) RETURNS ext.citext LANGUAGE sql AS 'SELECT $1';
