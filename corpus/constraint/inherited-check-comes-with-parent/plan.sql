ALTER TABLE public.p ADD CONSTRAINT positive CHECK ((a > 0));
