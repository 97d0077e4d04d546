CREATE TABLE users (id integer PRIMARY KEY, name text);
CREATE FUNCTION n() RETURNS bigint RETURN (SELECT count(*) FROM users);
