CREATE TABLE users (id integer, code bigint);
CREATE VIEW codes AS SELECT code FROM users;
COMMENT ON VIEW codes IS 'all codes';
COMMENT ON COLUMN codes.code IS 'the code';
GRANT SELECT ON codes TO pg_monitor;
GRANT UPDATE (code) ON codes TO pg_monitor;
