CREATE SCHEMA "S";
CREATE FUNCTION "S"."Touch"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END$$;
CREATE TABLE "S"."for each" ("when" integer, "A" text);
