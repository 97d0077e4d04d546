CREATE TABLE "Order" ("select" integer, "a""b" text, "😀" text);
CREATE VIEW "Order View" AS SELECT "select", "a""b", "😀" FROM "Order" WHERE "a""b" <> '😀;';
CREATE VIEW "view" AS SELECT "select" AS "user", 1 AS "?column?" FROM "Order View";
COMMENT ON COLUMN "view"."user" IS 'x';
