CREATE TYPE c AS (a int, b int);
COMMENT ON TYPE c IS 'all';
COMMENT ON COLUMN c.a IS 'it''s one';
