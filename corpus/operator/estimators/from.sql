CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = int, RIGHTARG = int, RESTRICT = eqsel);
ALTER OPERATOR === (int, int) OWNER TO pg_monitor;
CREATE VIEW v AS SELECT 1 === 2 AS a;
