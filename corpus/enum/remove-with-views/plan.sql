DROP MATERIALIZED VIEW public.m;
DROP VIEW public.w;
DROP VIEW public.v;
ALTER TYPE public.status RENAME TO status__old;
CREATE TYPE public.status AS ENUM ('a');
ALTER TABLE public.t ALTER COLUMN s TYPE public.status USING s::text::public.status;
DROP TYPE public.status__old;
CREATE VIEW public.v AS
 SELECT s
   FROM public.t
  WHERE (s = 'a'::public.status);
CREATE VIEW public.w AS
 SELECT (s)::text AS s
   FROM public.v;
CREATE MATERIALIZED VIEW public.m AS
 SELECT s
   FROM public.t;
CREATE INDEX m_s ON public.m (s);
GRANT SELECT ON public.v TO pg_read_all_data;
COMMENT ON VIEW public.v IS 'kept';
