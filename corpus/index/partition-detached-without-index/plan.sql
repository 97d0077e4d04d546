ALTER TABLE public.p DETACH PARTITION public.p2;
DROP INDEX public.p2_b_idx;
