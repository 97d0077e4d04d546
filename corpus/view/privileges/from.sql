CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE VIEW people AS SELECT id, name FROM users;
GRANT SELECT ON people TO pg_monitor;
