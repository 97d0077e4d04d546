CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE VIEW counts AS SELECT id, email, count(*) AS n FROM users GROUP BY id;
