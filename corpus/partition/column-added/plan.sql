ALTER TABLE public.p ADD COLUMN e text NOT NULL DEFAULT 'x'::text;
