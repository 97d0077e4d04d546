CREATE TABLE users (id integer PRIMARY KEY, name text);
CREATE PROCEDURE clean(n text) BEGIN ATOMIC DELETE FROM users WHERE name = n; INSERT INTO users VALUES (1, n); END;
