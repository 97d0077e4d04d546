CREATE TABLE "Docs" ("user" text);
ALTER TABLE "Docs" FORCE ROW LEVEL SECURITY;
CREATE POLICY "It's mine; yes" ON "Docs" FOR UPDATE USING ("user" = CURRENT_USER);
COMMENT ON POLICY "It's mine; yes" ON "Docs" IS '😀';
