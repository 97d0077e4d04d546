DROP INDEX public.t_n;
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
ALTER TABLE public.t_1 RENAME TO t_1__old;
ALTER TABLE public.t RENAME TO t__old;
CREATE TABLE public.t (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  n integer,
  CONSTRAINT t_pkey PRIMARY KEY (id)
)
PARTITION BY HASH (id);
CREATE TABLE public.t_1 (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  n integer,
  CONSTRAINT t_1_pkey PRIMARY KEY (id)
);
CREATE TABLE public.t_2 (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  n integer,
  CONSTRAINT t_2_pkey PRIMARY KEY (id)
);
CREATE INDEX t_n ON public.t (n);
CREATE INDEX t_1_n_idx ON public.t_1 (n);
ALTER TABLE public.t ATTACH PARTITION public.t_1 FOR VALUES WITH (modulus 2, remainder 0);
CREATE INDEX t_2_n_idx ON public.t_2 (n);
ALTER TABLE public.t ATTACH PARTITION public.t_2 FOR VALUES WITH (modulus 2, remainder 1);
INSERT INTO public.t (id, n)
SELECT id, n
FROM public.t__old;
DROP TABLE public.t__old;
