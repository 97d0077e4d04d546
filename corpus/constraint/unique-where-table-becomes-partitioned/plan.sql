DROP INDEX public.k;
ALTER TABLE public.t RENAME TO t__old;
CREATE TABLE public.t (
  a integer,
  CONSTRAINT k UNIQUE (a)
)
PARTITION BY RANGE (a);
INSERT INTO public.t (a)
SELECT a
FROM public.t__old;
DROP TABLE public.t__old;
