ALTER TABLE ONLY public.child ALTER COLUMN a SET DEFAULT 'local'::text;
