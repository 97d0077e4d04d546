CREATE TRIGGER "before ("
  BEFORE UPDATE OF "when", "A" ON "S"."for each"
  FOR EACH ROW
  WHEN (new."when" > 1)
  EXECUTE FUNCTION "S"."Touch"('when');
ALTER TABLE "S"."for each" DISABLE TRIGGER "before (";
