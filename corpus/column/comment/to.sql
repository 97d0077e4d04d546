CREATE TABLE t (a text, b text);
COMMENT ON COLUMN t.a IS 'it''s \ new';
