CREATE TABLE public.p (
  id integer,
  n text
)
PARTITION BY RANGE (lower(n) COLLATE "C", id);
CREATE TABLE public.p1 (
  id integer,
  n text
);
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM ('a', MINVALUE) TO ('m', 10);
