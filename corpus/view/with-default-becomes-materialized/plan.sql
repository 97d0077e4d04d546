DROP VIEW public.v;
CREATE MATERIALIZED VIEW public.v AS
 SELECT n
   FROM public.t;
