DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;
CREATE VIEW public.v
WITH (check_option=local, security_barrier=true)
AS
 SELECT id,
    name
   FROM public.t;
CREATE VIEW public.w AS
 SELECT name
   FROM public.v;
ALTER VIEW public.v ALTER COLUMN name SET DEFAULT 'x'::text;
GRANT SELECT ON public.v TO pg_monitor;
COMMENT ON VIEW public.v IS 'view';
COMMENT ON COLUMN public.w.name IS 'above';
GRANT UPDATE (name) ON public.v TO pg_monitor WITH GRANT OPTION;
COMMENT ON COLUMN public.v.name IS 'column';
