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
  OPERATOR 1 #<, OPERATOR 2 #< (pair, int), OPERATOR 3 #=, OPERATOR 5 #>, FUNCTION 1 pair_cmp(pair, pair), FUNCTION 4 (pair, pair) btequalimage(oid);
CREATE TABLE t (p pair);
CREATE INDEX i ON t (p);
CREATE TABLE u (p pair PRIMARY KEY);
CREATE OPERATOR CLASS hashed FOR TYPE int USING hash AS OPERATOR 1 =, FUNCTION 1 hashint4(int);
CREATE OPERATOR CLASS words FOR TYPE text[] USING gin AS
  OPERATOR 1 && (anyarray, anyarray), FUNCTION 2 ginarrayextract(anyarray, internal, internal), FUNCTION 3 ginqueryarrayextract(anyarray, internal, smallint, internal, internal, internal, internal), FUNCTION 4 ginarrayconsistent(internal, smallint, anyarray, integer, internal, internal, internal, internal), STORAGE text;
CREATE OPERATOR CLASS points FOR TYPE point USING gist AS
  OPERATOR 11 >^ (point, point), OPERATOR 15 <-> (point, point) FOR ORDER BY float_ops,
  FUNCTION 1 gist_point_consistent(internal, point, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),
  FUNCTION 3 gist_point_compress(internal), FUNCTION 5 gist_box_penalty(internal, internal, internal), FUNCTION 6 gist_box_picksplit(internal, internal),
  FUNCTION 7 gist_box_same(box, box, internal), FUNCTION 8 gist_point_distance(internal, point, smallint, oid, internal), STORAGE box;
CREATE OPERATOR CLASS brined FOR TYPE int USING brin AS OPERATOR 1 <, OPERATOR 3 =, FUNCTION 1 brin_minmax_opcinfo(internal),
  FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal), FUNCTION 3 brin_minmax_consistent(internal, internal, internal), FUNCTION 4 brin_minmax_union(internal, internal, internal);
CREATE TABLE v (a int, w text[], o point);
CREATE INDEX h ON v USING hash (a hashed);
CREATE INDEX g ON v USING gin (w words);
CREATE INDEX s ON v USING gist (o points);
CREATE INDEX b ON v USING brin (a brined);
