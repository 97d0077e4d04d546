CREATE TYPE c AS (a int, b text); CREATE TABLE t OF c (a PRIMARY KEY);
