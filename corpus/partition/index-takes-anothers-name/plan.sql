ALTER INDEX public.t_1_a_idx RENAME TO t_1_a_idx1;
CREATE INDEX t_btree ON ONLY public.t (a);
CREATE INDEX t_1_a_idx ON public.t_1 (a);
ALTER INDEX public.t_btree ATTACH PARTITION public.t_1_a_idx;
