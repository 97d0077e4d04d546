ALTER TABLE public.t RENAME TO t__old;
CREATE TABLE public.t (
  id integer CONSTRAINT t_id_not_null NOT NULL
);
INSERT INTO public.t (id)
SELECT id
FROM public.t__old;
DROP TABLE public.t__old;
DROP SCHEMA archive;
