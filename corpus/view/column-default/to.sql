CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE VIEW people AS SELECT id, name FROM users;
ALTER VIEW people ALTER COLUMN id SET DEFAULT 0;
