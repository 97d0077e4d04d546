ALTER TABLE ONLY public.t ALTER COLUMN m DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN m TYPE public.two USING m::text::public.two;
ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT 'a'::public.two;
