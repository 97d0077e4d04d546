CREATE TYPE c AS (a int, b int);
COMMENT ON COLUMN c.a IS 'one';
COMMENT ON COLUMN c.b IS 'two';
