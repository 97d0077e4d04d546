ALTER TABLE public.t DETACH PARTITION public.t_1;
ALTER TABLE public.t_1_a RENAME TO t_1_a__old;
ALTER TABLE public.t_1 RENAME TO t_1__old;
CREATE TABLE public.t_1 (
  d date,
  code text
)
PARTITION BY LIST (code);
CREATE TABLE public.t_1_a (
  d date,
  code text
);
ALTER TABLE public.t_1 ATTACH PARTITION public.t_1_a FOR VALUES IN ('a');
INSERT INTO public.t_1 (d, code)
SELECT d, code
FROM public.t_1__old;
DROP TABLE public.t_1__old;
ALTER TABLE public.t ALTER COLUMN code TYPE text;
ALTER TABLE public.t ATTACH PARTITION public.t_1 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
