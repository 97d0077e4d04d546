CREATE TABLE public.p2 (
  id integer,
  d date
);
CREATE INDEX p2_d_idx ON public.p2 (d);
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
