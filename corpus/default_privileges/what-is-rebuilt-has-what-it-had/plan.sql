DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
REVOKE SELECT ON public.v FROM pg_monitor;
