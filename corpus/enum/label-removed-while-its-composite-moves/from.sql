CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TYPE e AS ENUM ('new', 'open', 'gone');
CREATE TYPE a.c AS (x e, y text);
CREATE TABLE t (id int PRIMARY KEY, u a.c);
