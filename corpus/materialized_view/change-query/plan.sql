DROP MATERIALIZED VIEW public.totals;
CREATE MATERIALIZED VIEW public.totals AS
 SELECT region,
    sum(amount) AS total
   FROM public.sales
  WHERE (amount > (0)::numeric)
  GROUP BY region;
CREATE UNIQUE INDEX totals_region ON public.totals (region);
GRANT SELECT ON public.totals TO pg_monitor;
COMMENT ON MATERIALIZED VIEW public.totals IS 'per region';
