DROP VIEW public.v;
ALTER TYPE public.c DROP ATTRIBUTE b;
CREATE VIEW public.v AS
 SELECT (x).a AS a
   FROM public.t;
