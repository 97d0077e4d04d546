DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
COMMENT ON VIEW public.v IS 'kept';
