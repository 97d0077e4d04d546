CREATE TABLE users (id integer PRIMARY KEY, name text);
CREATE FUNCTION n() RETURNS bigint BEGIN ATOMIC SELECT 1; SELECT count(*) FROM users WHERE name <> ';'; END;
