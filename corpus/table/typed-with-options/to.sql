CREATE TYPE row_type AS (id integer, a text);
CREATE TABLE t OF row_type (id WITH OPTIONS PRIMARY KEY, a WITH OPTIONS DEFAULT 'x');
