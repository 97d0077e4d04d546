CREATE TYPE d AS (a int, b text); CREATE TABLE t OF d (a PRIMARY KEY);
