CREATE SCHEMA "S";
CREATE FUNCTION "S"."Touch"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END$$;
CREATE TABLE "S"."for each" ("when" integer, "A" text);
CREATE TRIGGER "before (" BEFORE UPDATE OF "when", "A" ON "S"."for each" FOR EACH ROW WHEN (new."when" > 1) EXECUTE FUNCTION "S"."Touch"('when');
ALTER TABLE "S"."for each" DISABLE TRIGGER "before (";
