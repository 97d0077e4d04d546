CREATE TYPE t AS (id integer);
