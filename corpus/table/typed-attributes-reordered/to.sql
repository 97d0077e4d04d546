CREATE TYPE ty AS (a int, b text, c numeric);
CREATE TABLE t OF ty (PRIMARY KEY (a));
CREATE TABLE n OF ty (a WITH OPTIONS NOT NULL);
