ALTER TABLE public.c DROP CONSTRAINT c_p_fkey;
ALTER TABLE public.c ALTER COLUMN p TYPE uuid USING p::text::uuid;
ALTER TABLE public.p ALTER COLUMN id TYPE uuid USING id::text::uuid;
ALTER TABLE public.c ADD CONSTRAINT c_p_fkey FOREIGN KEY (p) REFERENCES public.p(id);
