ALTER TABLE public."Docs" FORCE ROW LEVEL SECURITY;
CREATE POLICY "It's mine; yes" ON public."Docs"
  FOR UPDATE
  USING ("user" = CURRENT_USER);
COMMENT ON POLICY "It's mine; yes" ON public."Docs" IS '😀';
