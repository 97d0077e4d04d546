CREATE TYPE pair AS (a int, b int);
CREATE FUNCTION pair_lt(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1.a < $2.a';
CREATE FUNCTION pair_eq(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1.a = $2.a';
CREATE FUNCTION pair_gt(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1.a > $2.a';
CREATE FUNCTION pair_cmp(pair, pair) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1.a - $2.a';
CREATE FUNCTION pair_int_lt(pair, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1.a < $2';
CREATE FUNCTION pair_int_cmp(pair, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1.a - $2';
CREATE OPERATOR #< (FUNCTION = pair_lt, LEFTARG = pair, RIGHTARG = pair, COMMUTATOR = #>);
CREATE OPERATOR #= (FUNCTION = pair_eq, LEFTARG = pair, RIGHTARG = pair, COMMUTATOR = #=, MERGES);
CREATE OPERATOR #> (FUNCTION = pair_gt, LEFTARG = pair, RIGHTARG = pair, COMMUTATOR = #<);
CREATE OPERATOR #< (FUNCTION = pair_int_lt, LEFTARG = pair, RIGHTARG = int);
CREATE OPERATOR CLASS pair_ops DEFAULT FOR TYPE pair USING btree AS
  OPERATOR 1 #<, OPERATOR 3 #=, OPERATOR 5 #>, FUNCTION 1 pair_cmp(pair, pair);
ALTER OPERATOR CLASS pair_ops USING btree OWNER TO pg_monitor;
COMMENT ON OPERATOR CLASS pair_ops USING btree IS 'kept';
CREATE TABLE t (id int PRIMARY KEY, p pair);
CREATE INDEX i ON t (p);
