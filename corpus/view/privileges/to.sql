CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE VIEW people AS SELECT id, name FROM users;
GRANT SELECT (id), UPDATE (name) ON people TO pg_monitor;
GRANT INSERT ON people TO PUBLIC;
