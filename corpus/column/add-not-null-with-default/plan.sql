ALTER TABLE public.t ADD COLUMN a text NOT NULL DEFAULT 'x'::text;
