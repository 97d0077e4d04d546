CREATE MATERIALIZED VIEW public.totals AS
 SELECT region,
    sum(amount) AS total
   FROM public.sales
  GROUP BY region;
CREATE UNIQUE INDEX totals_region ON public.totals (region);
COMMENT ON COLUMN public.totals.total IS 'sum';
COMMENT ON MATERIALIZED VIEW public.totals IS 'per region';
