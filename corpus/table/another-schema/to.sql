CREATE SCHEMA s;
CREATE SCHEMA "S 2";
CREATE TABLE s.t (id integer);
CREATE TABLE "S 2".t (id integer);
