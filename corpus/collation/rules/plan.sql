ALTER COLLATION public.c RENAME TO c__old;
CREATE COLLATION public.c (provider = icu, locale = 'en', rules = '&a < g');
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.c;
DROP COLLATION public.c__old;
