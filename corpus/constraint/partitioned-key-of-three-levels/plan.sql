ALTER TABLE ONLY public.p ADD CONSTRAINT p_a_b_key UNIQUE (a, b);
ALTER TABLE ONLY public.p1 ADD CONSTRAINT p1_a_b_key UNIQUE (a, b);
ALTER TABLE public.p11 ADD CONSTRAINT p11_a_b_key UNIQUE (a, b);
ALTER INDEX public.p1_a_b_key ATTACH PARTITION public.p11_a_b_key;
ALTER INDEX public.p_a_b_key ATTACH PARTITION public.p1_a_b_key;
