CREATE TABLE public.t (
  n integer
);
CREATE MATERIALIZED VIEW public.z AS
 SELECT n
   FROM public.t;
CREATE VIEW public.a AS
 SELECT n
   FROM public.z;
ALTER VIEW public.a ALTER COLUMN n SET DEFAULT 3;
