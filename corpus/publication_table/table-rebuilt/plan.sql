DROP TABLE public.t;
CREATE TABLE public.t (
  id integer NOT NULL
)
PARTITION BY RANGE (id);
ALTER PUBLICATION p ADD TABLE ONLY public.t WHERE (id > 0);
