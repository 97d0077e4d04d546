CREATE TABLE public.t_2 (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  n integer
);
ALTER TABLE public.t ALTER COLUMN id SET START WITH 5;
ALTER TABLE public.t ATTACH PARTITION public.t_2 FOR VALUES IN (2);
