ALTER TABLE public.p ALTER COLUMN id TYPE bigint;
