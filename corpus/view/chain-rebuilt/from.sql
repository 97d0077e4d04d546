CREATE TABLE users (id integer PRIMARY KEY, name text, email text, age integer);
CREATE VIEW a AS SELECT id, name FROM users;
CREATE VIEW b AS SELECT id FROM a;
CREATE VIEW c AS SELECT b.id, a.name FROM a JOIN b USING (id);
COMMENT ON VIEW c IS 'top';
