ALTER TABLE public.p1 ADD CONSTRAINT small CHECK ((a < 9));
