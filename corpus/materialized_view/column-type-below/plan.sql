DROP MATERIALIZED VIEW public.m;
ALTER TABLE public.t ALTER COLUMN code TYPE text;
CREATE MATERIALIZED VIEW public.m AS
 SELECT code
   FROM public.t;
CREATE INDEX m_code ON public.m (code);
