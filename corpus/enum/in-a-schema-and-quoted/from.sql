CREATE SCHEMA "My Schema";
CREATE TYPE "My Schema"."order" AS ENUM ('a', 'b');
CREATE TABLE "My Schema"."T" ("order" "My Schema"."order");
