CREATE INDEX p2_b ON public.p2 (b);
ALTER INDEX public.p_b ATTACH PARTITION public.p2_b;
