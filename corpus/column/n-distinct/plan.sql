ALTER TABLE ONLY public.t ALTER COLUMN a SET (n_distinct=-0.5, n_distinct_inherited=3);
ALTER TABLE ONLY public.t ALTER COLUMN b RESET (n_distinct);
