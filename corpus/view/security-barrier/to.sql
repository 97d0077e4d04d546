CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE VIEW people WITH (security_barrier) AS SELECT id FROM users;
