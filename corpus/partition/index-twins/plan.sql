DROP TABLE public.other;
CREATE TABLE public.p (
  id integer,
  d date
)
PARTITION BY RANGE (d);
CREATE TABLE public.p1 (
  id integer,
  d date
);
CREATE INDEX p1_a ON public.p1 (id);
CREATE INDEX p1_z ON public.p1 (id);
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX p_a ON ONLY public.p (id);
CREATE INDEX p_z ON ONLY public.p (id);
ALTER INDEX public.p_z ATTACH PARTITION public.p1_a;
ALTER INDEX public.p_a ATTACH PARTITION public.p1_z;
