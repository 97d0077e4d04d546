ALTER INDEX public.t_1_a_idx RENAME TO t_1_a_idx__old;
ALTER INDEX public.t_1_a_idx1 RENAME TO t_1_a_idx;
ALTER INDEX public.t_1_a_idx__old RENAME TO t_1_a_idx1;
ALTER INDEX public.t_1_1_a_idx RENAME TO t_1_1_a_idx__old;
ALTER INDEX public.t_1_1_a_idx1 RENAME TO t_1_1_a_idx;
ALTER INDEX public.t_1_1_a_idx__old RENAME TO t_1_1_a_idx1;
