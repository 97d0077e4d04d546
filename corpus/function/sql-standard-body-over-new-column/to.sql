CREATE TABLE users (id integer PRIMARY KEY, name text, email text);
CREATE FUNCTION mail(i integer) RETURNS text BEGIN ATOMIC SELECT email FROM users WHERE id = i; END;
