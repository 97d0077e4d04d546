DROP TABLE public.t;
CREATE TABLE public.t (
  a integer,
  CONSTRAINT k UNIQUE (a)
)
PARTITION BY RANGE (a);
