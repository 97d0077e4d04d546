CREATE TABLE users (id integer PRIMARY KEY, code integer);
CREATE FUNCTION codes() RETURNS bigint BEGIN ATOMIC SELECT count(code) FROM users; END;
