CREATE TABLE "Order" ("select" integer, "a""b" text, "😀" text);
CREATE VIEW "Order View" AS SELECT "select", "a""b" FROM "Order";
