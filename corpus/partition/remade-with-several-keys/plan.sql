DROP INDEX public.t_by_id;
DROP INDEX public.t_other_twin;
DROP INDEX public.t_twin;
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
ALTER TABLE public.t_1 RENAME TO t_1__old;
ALTER TABLE public.t RENAME TO t__old;
CREATE TABLE public.t (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  n integer,
  CONSTRAINT t_pkey PRIMARY KEY (id)
)
PARTITION BY LIST (id);
CREATE TABLE public.t_1 (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  n integer,
  CONSTRAINT t_1_pkey PRIMARY KEY (id)
);
CREATE INDEX t_by_id ON public.t USING brin (id) WHERE (n > 1);
CREATE INDEX t_1_id_idx ON public.t_1 USING brin (id) WHERE (n > 1);
CREATE INDEX t_1_n_idx ON public.t_1 (n);
CREATE INDEX t_1_n_idx1 ON public.t_1 (n);
ALTER TABLE public.t ATTACH PARTITION public.t_1 DEFAULT;
INSERT INTO public.t (id, n)
SELECT id, n
FROM public.t__old;
DROP TABLE public.t__old;
CREATE INDEX t_other_twin ON ONLY public.t (n);
CREATE INDEX t_twin ON ONLY public.t (n);
ALTER INDEX public.t_twin ATTACH PARTITION public.t_1_n_idx;
ALTER INDEX public.t_other_twin ATTACH PARTITION public.t_1_n_idx1;
