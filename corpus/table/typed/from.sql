CREATE TYPE row_type AS (id integer, a text);
