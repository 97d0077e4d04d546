CREATE SCHEMA "My Schema";
CREATE TYPE "My Schema"."order" AS ENUM ('b');
CREATE TABLE "My Schema"."T" ("order" "My Schema"."order");
