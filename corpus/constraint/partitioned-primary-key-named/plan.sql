CREATE TABLE public.p (
  a integer CONSTRAINT p_a_not_null NOT NULL,
  CONSTRAINT key_of_p PRIMARY KEY (a)
)
PARTITION BY RANGE (a);
CREATE TABLE public.p1 (
  a integer NOT NULL,
  CONSTRAINT key_of_p1 PRIMARY KEY (a)
);
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
CREATE TABLE public.p2 (
  a integer CONSTRAINT p_a_not_null NOT NULL,
  CONSTRAINT p2_pkey PRIMARY KEY (a)
);
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES FROM (10) TO (20);
