CREATE EXTENSION citext;
CREATE TABLE t (a citext PRIMARY KEY DEFAULT 'x', l citext[]);
CREATE VIEW v AS SELECT a FROM t WHERE a = 'b';
CREATE FUNCTION f(citext) RETURNS citext LANGUAGE sql AS 'SELECT $1';
CREATE INDEX i ON t ((a || 'c'::citext));
