ALTER TABLE public.t SET TABLESPACE corpus_space;
ALTER TABLE public.t1 SET TABLESPACE corpus_space;
CREATE TABLE public.t2 (
  a integer
);
ALTER TABLE public.t ATTACH PARTITION public.t2 FOR VALUES FROM (10) TO (20);
