CREATE TABLE t (a text, b text);
COMMENT ON COLUMN t.b IS 'old';
