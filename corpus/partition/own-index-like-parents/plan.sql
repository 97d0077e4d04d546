CREATE TABLE public.p2 (
  id integer,
  d date
);
CREATE INDEX p_id ON ONLY public.p (id);
CREATE INDEX p1_id_idx ON public.p1 (id);
ALTER INDEX public.p_id ATTACH PARTITION public.p1_id_idx;
CREATE INDEX p2_id_idx ON public.p2 (id);
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX another_of_its_own ON public.p2 (id);
