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
ALTER TABLE public.t ADD CONSTRAINT must_be NOT NULL n NOT VALID;
ALTER TABLE public.t_1 ADD CONSTRAINT must_be NOT NULL n NOT VALID;
ALTER TABLE public.t ATTACH PARTITION public.t_1 DEFAULT;
INSERT INTO public.t (id, n)
SELECT id, n
FROM public.t__old;
DROP TABLE public.t__old;
