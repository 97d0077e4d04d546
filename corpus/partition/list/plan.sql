CREATE TABLE public.p (
  id integer,
  k text
)
PARTITION BY LIST (k);
CREATE TABLE public.pa (
  id integer,
  k text
);
ALTER TABLE public.p ATTACH PARTITION public.pa FOR VALUES IN ('a', 'b', NULL);
CREATE TABLE public.pr (
  id integer,
  k text
);
ALTER TABLE public.p ATTACH PARTITION public.pr DEFAULT;
