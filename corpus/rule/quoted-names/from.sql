CREATE SCHEMA "A b";
CREATE TABLE "A b"."T;1" ("x y" int);
