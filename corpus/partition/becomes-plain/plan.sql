DROP INDEX public.t_d;
ALTER TABLE public.t RENAME TO t__old;
CREATE TABLE public.t (
  id integer,
  d date
);
INSERT INTO public.t (id, d)
SELECT id, d
FROM public.t__old;
DROP TABLE public.t__old;
CREATE INDEX t_d ON public.t (d);
