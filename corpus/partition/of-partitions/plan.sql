CREATE TABLE public.p (
  id integer,
  k text,
  d date
)
PARTITION BY LIST (k);
CREATE TABLE public.pa (
  id integer,
  k text,
  d date
)
PARTITION BY RANGE (d);
ALTER TABLE public.p ATTACH PARTITION public.pa FOR VALUES IN ('a');
CREATE TABLE public.pa1 (
  id integer,
  k text,
  d date
);
ALTER TABLE public.pa ATTACH PARTITION public.pa1 FOR VALUES FROM (MINVALUE) TO (MAXVALUE);
