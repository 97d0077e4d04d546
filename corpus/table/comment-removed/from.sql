CREATE TABLE t (id integer PRIMARY KEY, a text);
COMMENT ON TABLE t IS 'old';
