CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');
CREATE CAST (text AS mood) WITH INOUT AS ASSIGNMENT;
CREATE FUNCTION rank(mood) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE CAST (mood AS int) WITH FUNCTION rank(mood);
COMMENT ON CAST (mood AS int) IS 'kept';
CREATE TABLE t (id int PRIMARY KEY, m mood, CHECK (m::int > 0));
CREATE VIEW v AS SELECT m::int AS rank, 'ok'::text::mood AS other FROM t;
