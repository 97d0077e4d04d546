ALTER TABLE ONLY public.t ALTER COLUMN a SET (n_distinct=6, n_distinct_inherited=-0.5);
ALTER TABLE ONLY public.c ALTER COLUMN b SET (n_distinct=6);
