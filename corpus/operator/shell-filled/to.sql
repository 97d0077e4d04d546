CREATE FUNCTION same(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
CREATE FUNCTION other(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <> $2';
CREATE OPERATOR === (FUNCTION = same, LEFTARG = int, RIGHTARG = int, NEGATOR = <<>>);
CREATE OPERATOR <<>> (FUNCTION = other, LEFTARG = int, RIGHTARG = int, NEGATOR = ===, RESTRICT = neqsel, JOIN = neqjoinsel);
