CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE VIEW adults WITH (security_invoker = true, check_option = local) AS SELECT id FROM users WHERE age >= 18;
