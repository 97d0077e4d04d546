DROP INDEX public.t_1_n;
ALTER TABLE public.t_1 RENAME TO t_1__old;
ALTER TABLE public.t RENAME TO t__old;
CREATE TABLE public.t (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  n integer
)
PARTITION BY LIST (id);
CREATE TABLE public.t_1 (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  n integer
);
CREATE INDEX t_n ON public.t (n);
CREATE INDEX t_1_n_idx ON public.t_1 (n);
ALTER TABLE public.t ATTACH PARTITION public.t_1 DEFAULT;
INSERT INTO public.t (id, n)
SELECT id, n
FROM public.t__old;
DROP TABLE public.t__old;
CREATE INDEX t_1_n ON public.t_1 (n);
