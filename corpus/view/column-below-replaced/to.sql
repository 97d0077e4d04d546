CREATE TABLE users (id integer PRIMARY KEY, email text, age integer);
CREATE VIEW people AS SELECT id, email AS name FROM users;
