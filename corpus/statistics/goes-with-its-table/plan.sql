DROP MATERIALIZED VIEW public.m;
ALTER TABLE public.u DROP COLUMN b;
DROP TABLE public.t;
DROP SCHEMA other;
CREATE MATERIALIZED VIEW public.m AS
 SELECT a,
    c AS b
   FROM public.u;
CREATE STATISTICS public.ms ON a, b FROM public.m;
