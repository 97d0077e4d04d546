CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE VIEW people AS SELECT id::bigint AS id, name FROM users;
