DROP INDEX public.t_id_d;
ALTER TABLE public.t RENAME TO t__old;
CREATE TABLE public.t (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  d date CONSTRAINT t_d_not_null NOT NULL
)
PARTITION BY LIST (id);
CREATE TABLE public.t_1 (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  d date CONSTRAINT t_d_not_null NOT NULL
);
CREATE UNIQUE INDEX t_id_d ON public.t (id, d);
ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_id_d;
CREATE UNIQUE INDEX t_1_id_d_idx ON public.t_1 (id, d);
ALTER TABLE public.t ATTACH PARTITION public.t_1 DEFAULT;
INSERT INTO public.t (id, d)
SELECT id, d
FROM public.t__old;
DROP TABLE public.t__old;
ALTER TABLE public.t_1 REPLICA IDENTITY USING INDEX t_1_id_d_idx;
ALTER TABLE public.t_1 CLUSTER ON t_1_id_d_idx;
