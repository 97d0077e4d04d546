CREATE SCHEMA app;
CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE VIEW app.people AS SELECT id FROM users;
