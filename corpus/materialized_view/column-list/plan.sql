CREATE MATERIALIZED VIEW public.m AS
 SELECT a AS x,
    b AS y
   FROM public.t;
