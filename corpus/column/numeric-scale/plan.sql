ALTER TABLE public.t ALTER COLUMN a TYPE numeric(12,4);
