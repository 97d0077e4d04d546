ALTER TABLE ONLY public.p ADD CONSTRAINT u UNIQUE (d, id);
ALTER TABLE public.p1 ADD CONSTRAINT p1_d_id_key UNIQUE (d, id);
ALTER INDEX public.u ATTACH PARTITION public.p1_d_id_key;
