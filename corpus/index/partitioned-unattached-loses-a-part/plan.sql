DROP INDEX public.p_b;
CREATE INDEX p_b ON ONLY public.p (b);
CREATE INDEX p2_b ON public.p2 (b);
ALTER INDEX public.p_b ATTACH PARTITION public.p2_b;
