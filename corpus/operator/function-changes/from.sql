CREATE FUNCTION f(a int, b int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
CREATE OPERATOR === (FUNCTION = f, LEFTARG = int, RIGHTARG = int, NEGATOR = <<>>);
CREATE OPERATOR <<>> (FUNCTION = int4ne, LEFTARG = int, RIGHTARG = int, NEGATOR = ===);
COMMENT ON OPERATOR === (int, int) IS 'kept';
CREATE TABLE t (a int CHECK (a === 1));
CREATE INDEX i ON t (a) WHERE a === 2;
