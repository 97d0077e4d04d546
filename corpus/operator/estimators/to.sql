CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = int, RIGHTARG = int, JOIN = eqjoinsel);
ALTER OPERATOR === (int, int) OWNER TO pg_read_all_data;
COMMENT ON OPERATOR === (int, int) IS 'one';
CREATE VIEW v AS SELECT 1 === 2 AS a;
