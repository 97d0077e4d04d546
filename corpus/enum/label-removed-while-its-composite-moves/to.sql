CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TYPE e AS ENUM ('new', 'open');
CREATE TYPE b.c AS (x e, y text);
CREATE TABLE t (id int PRIMARY KEY, u b.c);
