ALTER INDEX public.p1_b_idx SET (fillfactor=60);
