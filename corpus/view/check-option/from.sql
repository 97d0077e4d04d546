CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE VIEW adults AS SELECT * FROM users WHERE age >= 18 WITH LOCAL CHECK OPTION;
