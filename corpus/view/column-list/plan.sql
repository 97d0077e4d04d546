CREATE VIEW public.numbers AS
 SELECT 1 AS a
UNION
 SELECT 2 AS a;
CREATE OR REPLACE VIEW public.pairs AS
 SELECT column1 AS a,
    column2 AS b
   FROM (VALUES (1,'x'::text), (2,'z'::text)) "*VALUES*";
