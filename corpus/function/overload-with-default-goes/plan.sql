SET check_function_bodies = off;
DROP POLICY p ON public.t;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT large;
ALTER TABLE ONLY public.t ALTER COLUMN n DROP DEFAULT;
DROP FUNCTION public.f(integer, integer);
CREATE FUNCTION public.f(a integer)
RETURNS integer
LANGUAGE sql
RETURN (a + 2);
CREATE TABLE public.u (
  n integer DEFAULT public.f(5)
);
ALTER TABLE ONLY public.t ALTER COLUMN n SET DEFAULT public.f(6);
ALTER TABLE public.t ADD CONSTRAINT large CHECK ((public.f(id) > 0));
CREATE VIEW public.v AS
 SELECT public.f(id) AS called,
    id
   FROM public.t;
CREATE POLICY p ON public.t
  USING (public.f(n) > 1);
