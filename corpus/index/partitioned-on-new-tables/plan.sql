CREATE TABLE public.p (
  a integer,
  b integer
)
PARTITION BY RANGE (a);
CREATE TABLE public.p1 (
  a integer,
  b integer
);
CREATE TABLE public.p2 (
  a integer,
  b integer
);
CREATE INDEX p_b ON public.p (b);
CREATE INDEX p1_b_idx ON public.p1 (b);
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
CREATE INDEX p2_b_idx ON public.p2 (b);
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES FROM (10) TO (20);
