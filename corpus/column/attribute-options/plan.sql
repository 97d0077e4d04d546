ALTER TABLE ONLY public.t ALTER COLUMN a RESET (n_distinct_inherited);
ALTER TABLE ONLY public.t ALTER COLUMN a SET (n_distinct=7);
ALTER TABLE ONLY public.t ALTER COLUMN b RESET (n_distinct);
