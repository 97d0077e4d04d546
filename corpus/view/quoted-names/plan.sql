CREATE OR REPLACE VIEW public."Order View" AS
 SELECT "select",
    "a""b",
    "😀"
   FROM public."Order"
  WHERE ("a""b" <> '😀;'::text);
CREATE VIEW public.view AS
 SELECT "select" AS "user",
    1 AS "?column?"
   FROM public."Order View";
COMMENT ON COLUMN public.view."user" IS 'x';
