DROP MATERIALIZED VIEW public.m;
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;
CREATE MATERIALIZED VIEW public.m
WITH (fillfactor=70)
AS
 SELECT id,
    name
   FROM public.t
WITH NO DATA;
CREATE UNIQUE INDEX m_id ON public.m (id);
CREATE INDEX m_name ON public.m (lower(name)) WHERE (id > 3);
ALTER MATERIALIZED VIEW public.m ALTER COLUMN name SET STATISTICS 300;
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_id;
CREATE STATISTICS public.m_stat ON id, name FROM public.m;
GRANT SELECT ON public.m TO pg_monitor;
COMMENT ON INDEX public.m_name IS 'index';
COMMENT ON MATERIALIZED VIEW public.m IS 'view';
