ALTER INDEX public.t_a SET TABLESPACE corpus_space;
ALTER INDEX public.t1_a_idx SET TABLESPACE corpus_space;
