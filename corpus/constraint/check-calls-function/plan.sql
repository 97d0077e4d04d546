ALTER TABLE public.t ADD CONSTRAINT fine CHECK (public.ok(a));
