ALTER TABLE public.p DETACH PARTITION public.p1;
CREATE TABLE public.p2 (
  id integer,
  d date
);
CREATE INDEX p2_d_idx ON public.p2 (d);
ALTER TABLE public.p ATTACH PARTITION public.p2 DEFAULT;
