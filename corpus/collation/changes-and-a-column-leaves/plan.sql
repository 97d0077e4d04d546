ALTER TABLE public.t ALTER COLUMN b TYPE text;
ALTER COLLATION public.c RENAME TO c__old;
CREATE COLLATION public.c (provider = libc, locale = 'POSIX');
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.c;
DROP COLLATION public.c__old;
