ALTER TABLE public.base ADD COLUMN b integer DEFAULT 3;
