ALTER TABLE public.t RENAME TO t__old;
CREATE TABLE public.t (
  b integer
);
INSERT INTO public.t
SELECT
FROM public.t__old;
DROP TABLE public.t__old;
