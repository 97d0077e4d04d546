CREATE TABLE public.p (
  id integer,
  d date
)
PARTITION BY RANGE (d);
CREATE TABLE public.p1 (
  id integer,
  d date
);
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE public.p2 (
  id integer,
  d date
);
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE public.rest (
  id integer,
  d date
);
ALTER TABLE public.p ATTACH PARTITION public.rest DEFAULT;
