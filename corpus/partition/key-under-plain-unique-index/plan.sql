ALTER TABLE public.p1 ADD CONSTRAINT p1_key UNIQUE (id, d);
CREATE UNIQUE INDEX p_key ON ONLY public.p (id, d);
ALTER INDEX public.p_key ATTACH PARTITION public.p1_key;
