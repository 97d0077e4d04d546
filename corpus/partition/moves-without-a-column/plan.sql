CREATE TABLE public.fresh (
  id integer
)
PARTITION BY LIST (id);
ALTER TABLE public.old DETACH PARTITION public.t_1;
ALTER TABLE public.t_1 DROP COLUMN g;
ALTER TABLE public.fresh ATTACH PARTITION public.t_1 DEFAULT;
DROP TABLE public.old;
