DROP INDEX public.p_b;
CREATE TABLE public.p2 (
  a integer,
  b integer
);
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES FROM (10) TO (20);
CREATE INDEX p_b ON ONLY public.p (b);
