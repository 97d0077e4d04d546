DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
CREATE VIEW public.w AS
 SELECT (a + 1) AS b
   FROM public.v;
