ALTER DOMAIN public.d RENAME TO d__old;
CREATE DOMAIN public.d AS text;
ALTER TYPE public.c ALTER ATTRIBUTE b TYPE numeric(6,1);
ALTER TYPE public.c ALTER ATTRIBUTE a TYPE public.d;
DROP DOMAIN public.d__old;
