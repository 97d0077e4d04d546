ALTER PUBLICATION p DROP TABLE ONLY public.t;
ALTER TABLE public.t RENAME TO t__old;
CREATE TABLE public.t (
  id integer CONSTRAINT t_id_not_null NOT NULL
)
PARTITION BY RANGE (id);
INSERT INTO public.t (id)
SELECT id
FROM public.t__old;
DROP TABLE public.t__old;
ALTER PUBLICATION p ADD TABLE ONLY public.t WHERE (id > 0);
