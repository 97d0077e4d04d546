CREATE TABLE users (id integer PRIMARY KEY, name text);
CREATE FUNCTION everybody() RETURNS SETOF users LANGUAGE sql AS $$SELECT * FROM users$$;
