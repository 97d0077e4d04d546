DROP MATERIALIZED VIEW public.b;
DROP MATERIALIZED VIEW public.a;
ALTER TABLE public.t ALTER COLUMN n TYPE bigint;
CREATE VIEW public.a AS
 SELECT n
   FROM public.t;
CREATE VIEW public.b AS
 SELECT n
   FROM public.a;
