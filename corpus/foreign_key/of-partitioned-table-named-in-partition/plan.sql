CREATE TABLE public.p (
  a integer,
  r integer
)
PARTITION BY RANGE (a);
CREATE TABLE public.p1 (
  a integer,
  r integer
);
CREATE TABLE public.r (
  id integer NOT NULL,
  CONSTRAINT r_pkey PRIMARY KEY (id)
);
ALTER TABLE public.p1 ADD CONSTRAINT own FOREIGN KEY (r) REFERENCES public.r(id);
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
ALTER TABLE public.p ADD CONSTRAINT whole FOREIGN KEY (r) REFERENCES public.r(id);
