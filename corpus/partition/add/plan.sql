CREATE TABLE public.p2 (
  id integer,
  d date
);
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
