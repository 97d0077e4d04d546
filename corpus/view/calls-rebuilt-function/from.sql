CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE FUNCTION label(users) RETURNS varchar LANGUAGE sql AS $$SELECT $1.name$$;
CREATE VIEW labels AS SELECT id, label(users) AS label FROM users;
