CREATE TABLE users (id integer PRIMARY KEY, code bigint);
CREATE FUNCTION codes() RETURNS bigint BEGIN ATOMIC SELECT count(code) FROM users; END;
