CREATE INDEX p_d ON ONLY public.p (d);
