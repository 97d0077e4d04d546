ALTER TABLE public.parent ADD COLUMN fresh integer;
