CREATE INDEX p_ab ON ONLY public.p (a, b);
CREATE INDEX p1_a_b_idx ON ONLY public.p1 (a, b);
CREATE INDEX p11_a_b_idx ON public.p11 (a, b);
ALTER INDEX public.p1_a_b_idx ATTACH PARTITION public.p11_a_b_idx;
ALTER INDEX public.p_ab ATTACH PARTITION public.p1_a_b_idx;
