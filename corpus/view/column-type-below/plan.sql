DROP VIEW public.codes;
ALTER TABLE public.users ALTER COLUMN code TYPE bigint;
CREATE VIEW public.codes AS
 SELECT code
   FROM public.users;
GRANT SELECT ON public.codes TO pg_monitor;
COMMENT ON VIEW public.codes IS 'all codes';
GRANT UPDATE (code) ON public.codes TO pg_monitor;
COMMENT ON COLUMN public.codes.code IS 'the code';
