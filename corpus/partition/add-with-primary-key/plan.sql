CREATE TABLE public.p2 (
  id integer CONSTRAINT p_id_not_null NOT NULL,
  d date CONSTRAINT p_d_not_null NOT NULL,
  CONSTRAINT p2_pkey PRIMARY KEY (id, d)
);
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
