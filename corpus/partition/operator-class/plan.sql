ALTER TABLE public.t RENAME TO t__old;
CREATE TABLE public.t (
  a text,
  b integer
)
PARTITION BY RANGE (a text_pattern_ops, b);
INSERT INTO public.t (a, b)
SELECT a, b
FROM public.t__old;
DROP TABLE public.t__old;
