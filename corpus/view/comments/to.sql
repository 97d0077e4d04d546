CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE VIEW people AS SELECT id, name FROM users;
COMMENT ON VIEW people IS 'it''s new';
COMMENT ON COLUMN people.name IS 'C:\path';
