CREATE TABLE public.p3 (
  a integer,
  b integer
);
CREATE INDEX p3_b_idx ON public.p3 (b);
ALTER TABLE public.p ATTACH PARTITION public.p3 FOR VALUES FROM (20) TO (30);
