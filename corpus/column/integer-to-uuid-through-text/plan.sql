ALTER TABLE public.t ALTER COLUMN a TYPE uuid USING a::text::uuid;
