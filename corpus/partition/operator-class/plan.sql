DROP TABLE public.t;
CREATE TABLE public.t (
  a text,
  b integer
)
PARTITION BY RANGE (a text_pattern_ops, b);
