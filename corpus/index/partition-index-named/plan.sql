CREATE TABLE public.p (
  a integer,
  b integer
)
PARTITION BY RANGE (a);
CREATE TABLE public.p1 (
  a integer,
  b integer
);
CREATE INDEX p_b ON public.p (b);
CREATE INDEX odd ON public.p1 (b);
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
