DROP VIEW public.c;
DROP MATERIALIZED VIEW public.b;
DROP VIEW public.a;
CREATE VIEW public.a AS
 SELECT region,
    id
   FROM public.sales;
CREATE MATERIALIZED VIEW public.b AS
 SELECT region
   FROM public.a;
CREATE INDEX b_region ON public.b (lower(region));
CREATE VIEW public.c AS
 SELECT region
   FROM public.b;
