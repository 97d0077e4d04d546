DROP TABLE public.p2;
ALTER INDEX public.p_b ATTACH PARTITION public.p1_b;
