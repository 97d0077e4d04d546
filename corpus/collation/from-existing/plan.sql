CREATE COLLATION public.c (provider = icu, locale = 'und');
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.c;
