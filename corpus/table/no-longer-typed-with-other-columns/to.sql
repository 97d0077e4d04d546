CREATE TYPE ty AS (a int, c bigint);
CREATE TABLE t (a int, b int, PRIMARY KEY (a));
CREATE TABLE u OF ty (a WITH OPTIONS NOT NULL);
