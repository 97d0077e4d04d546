CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE VIEW people WITH (security_invoker = off, security_barrier = true) AS SELECT id FROM users;
