CREATE TYPE one AS (a bigint, b int);
CREATE TYPE two AS (a int, b text);
CREATE TYPE three AS (b text, a int);
CREATE TABLE t OF two (a WITH OPTIONS NOT NULL, b WITH OPTIONS DEFAULT NULL);
CREATE TABLE u OF three;
CREATE INDEX i ON t (a);
