ALTER TABLE public.t DETACH PARTITION public.t_2024;
DROP INDEX public.t_2024_n_idx;
ALTER TABLE public.t_2024 DROP CONSTRAINT t_2024_pkey;
ALTER TABLE public.t_2024 RENAME TO t_2024__old;
CREATE TABLE public.t_2024 (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  d date CONSTRAINT t_d_not_null NOT NULL,
  n integer,
  CONSTRAINT t_2024_pkey PRIMARY KEY (id, d)
)
PARTITION BY LIST (id);
CREATE TABLE public.t_2024_1 (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  d date CONSTRAINT t_d_not_null NOT NULL,
  n integer,
  CONSTRAINT t_2024_1_pkey PRIMARY KEY (id, d)
);
CREATE TABLE public.t_2024_rest (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  d date CONSTRAINT t_d_not_null NOT NULL,
  n integer,
  CONSTRAINT t_2024_rest_pkey PRIMARY KEY (id, d)
);
CREATE INDEX t_2024_n_idx ON public.t_2024 (n);
ALTER TABLE public.t ATTACH PARTITION public.t_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX t_2024_1_n_idx ON public.t_2024_1 (n);
ALTER TABLE public.t_2024 ATTACH PARTITION public.t_2024_1 FOR VALUES IN (1);
CREATE INDEX t_2024_rest_n_idx ON public.t_2024_rest (n);
ALTER TABLE public.t_2024 ATTACH PARTITION public.t_2024_rest DEFAULT;
INSERT INTO public.t_2024 (id, d, n)
SELECT id, d, n
FROM public.t_2024__old;
DROP TABLE public.t_2024__old;
