CREATE TYPE "inner" AS (b text, a int);
CREATE TABLE t (u "inner"[]);
