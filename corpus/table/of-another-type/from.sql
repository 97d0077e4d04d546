CREATE TYPE one AS (a bigint, b int);
CREATE TYPE two AS (a int, b text);
CREATE TYPE three AS (b text, a int);
CREATE TABLE t OF one (PRIMARY KEY (a), b WITH OPTIONS DEFAULT NULL);
CREATE TABLE u OF one;
CREATE INDEX i ON t (a);
