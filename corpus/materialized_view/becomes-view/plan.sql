DROP MATERIALIZED VIEW public.ids;
CREATE VIEW public.ids AS
 SELECT id
   FROM public.sales;
