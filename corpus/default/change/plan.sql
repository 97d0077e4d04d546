ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT clock_timestamp();
