ALTER INDEX public.t_a SET TABLESPACE corpus_space;
CREATE INDEX t_b ON public.t (b) WITH (fillfactor=70) TABLESPACE corpus_space WHERE (b > 0);
