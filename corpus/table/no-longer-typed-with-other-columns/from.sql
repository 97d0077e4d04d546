CREATE TYPE ty AS (a int, c int);
CREATE TABLE t OF ty (PRIMARY KEY (a));
CREATE TABLE u (a int, b int, c int);
