CREATE SCHEMA app;
CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE VIEW app.people AS SELECT u.id FROM users u JOIN users v USING (id);
CREATE VIEW people AS SELECT * FROM app.people;
