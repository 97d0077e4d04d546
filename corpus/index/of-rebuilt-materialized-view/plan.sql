DROP MATERIALIZED VIEW public.m;
CREATE MATERIALIZED VIEW public.m AS
 SELECT a,
    (a + 1) AS b
   FROM public.t;
CREATE UNIQUE INDEX m_a ON public.m (a);
