CREATE SCHEMA "A b";
CREATE TABLE "A b"."T;1" ("x y" int);
CREATE RULE "order; by" AS ON UPDATE TO "A b"."T;1" WHERE new."x y" > 0 DO INSTEAD NOTHING;
ALTER TABLE "A b"."T;1" DISABLE RULE "order; by";
COMMENT ON RULE "order; by" ON "A b"."T;1" IS 'q';
