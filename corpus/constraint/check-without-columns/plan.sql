ALTER TABLE public.t ADD CONSTRAINT always CHECK (true);
