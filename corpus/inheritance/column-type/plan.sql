ALTER TABLE public.base ALTER COLUMN id TYPE bigint;
