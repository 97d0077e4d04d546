CREATE TYPE "inner" AS (a int, b text);
CREATE TYPE "outer" AS (x "inner");
CREATE TABLE t (u "outer"[]);
