CREATE TABLE users (id integer PRIMARY KEY, email text, age integer);
CREATE VIEW people AS SELECT id FROM users;
