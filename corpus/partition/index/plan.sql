CREATE INDEX p_d ON ONLY public.p (d);
CREATE INDEX p1_d_idx ON public.p1 (d);
ALTER INDEX public.p_d ATTACH PARTITION public.p1_d_idx;
CREATE INDEX p2_d_idx ON public.p2 (d);
ALTER INDEX public.p_d ATTACH PARTITION public.p2_d_idx;
