ALTER TABLE public.base ADD CONSTRAINT c CHECK ((id > 0));
