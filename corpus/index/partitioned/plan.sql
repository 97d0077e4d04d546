CREATE INDEX p_b ON ONLY public.p (b);
CREATE INDEX p1_b_idx ON public.p1 (b);
ALTER INDEX public.p_b ATTACH PARTITION public.p1_b_idx;
CREATE INDEX p2_b_idx ON public.p2 (b);
ALTER INDEX public.p_b ATTACH PARTITION public.p2_b_idx;
