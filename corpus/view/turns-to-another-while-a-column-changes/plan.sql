DROP VIEW public.w;
DROP VIEW public.old;
ALTER TABLE public.t ALTER COLUMN b TYPE text;
CREATE VIEW public.new AS
 SELECT a,
    b
   FROM public.t;
CREATE VIEW public.w AS
 SELECT a
   FROM public.new;
