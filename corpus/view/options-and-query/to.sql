CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE VIEW adults WITH (security_barrier = true, security_invoker = true) AS SELECT id FROM users WHERE age >= 21;
