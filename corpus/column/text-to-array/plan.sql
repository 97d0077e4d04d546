ALTER TABLE public.t ALTER COLUMN a TYPE text[] USING a::text::text[];
