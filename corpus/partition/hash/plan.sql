CREATE TABLE public.p (
  id integer
)
PARTITION BY HASH (id);
CREATE TABLE public.p0 (
  id integer
);
ALTER TABLE public.p ATTACH PARTITION public.p0 FOR VALUES WITH (modulus 2, remainder 0);
CREATE TABLE public.p1 (
  id integer
);
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES WITH (modulus 2, remainder 1);
