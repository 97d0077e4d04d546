DROP VIEW public.v;
DROP FOREIGN TABLE public.t;
CREATE FOREIGN TABLE public.t (
  id integer DEFAULT 1
)
SERVER b;
CREATE VIEW public.v AS
 SELECT id
   FROM public.t;
GRANT SELECT ON TABLE public.t TO PUBLIC;
COMMENT ON FOREIGN TABLE public.t IS 'kept';
