SET check_function_bodies = off;
DROP POLICY p ON public.t;
DROP INDEX public.i;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE ONLY public.t ALTER COLUMN id DROP DEFAULT;
ALTER TABLE public.t DROP COLUMN g;
DROP FUNCTION public.f(integer, integer);
CREATE FUNCTION public.f(a integer, b integer)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT a + b$$;
ALTER TABLE public.t ADD COLUMN g integer GENERATED ALWAYS AS (public.f(3, 4)) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT public.f(1, 2);
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((public.f(id, 1) > 0));
CREATE INDEX i ON public.t (public.f(id, 5));
CREATE VIEW public.v AS
 SELECT public.f(id, 7) AS x
   FROM public.t;
CREATE POLICY p ON public.t
  USING (public.f(id, 6) > 0);
COMMENT ON CONSTRAINT c ON public.t IS 'kept';
COMMENT ON INDEX public.i IS 'kept';
COMMENT ON VIEW public.v IS 'kept';
COMMENT ON POLICY p ON public.t IS 'kept';
