CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE FUNCTION nobody() RETURNS varchar LANGUAGE sql AS $$SELECT 'nobody'$$;
CREATE VIEW people AS SELECT id, name FROM users;
ALTER VIEW people ALTER COLUMN name SET DEFAULT nobody();
