CREATE CAST (timestamp without time zone AS bigint) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE CAST (bigint AS timestamp without time zone) WITHOUT FUNCTION;
