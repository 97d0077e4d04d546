CREATE SCHEMA "S 2";
CREATE TABLE "S 2".t (
  id integer
);
