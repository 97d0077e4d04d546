CREATE MATERIALIZED VIEW public.totals AS
 SELECT region,
    sum(amount) AS total
   FROM public.sales
  GROUP BY region
WITH NO DATA;
