DROP VIEW public.v;
DROP TABLE public.old;
DROP TYPE public.item;
CREATE TYPE public.item AS (n numeric);
CREATE TABLE public.fresh (
  i public.item[]
);
CREATE VIEW public.v AS
 SELECT i
   FROM public.fresh;
