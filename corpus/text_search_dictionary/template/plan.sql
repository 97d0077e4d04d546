DROP INDEX public.i;
ALTER TABLE public.t DROP COLUMN v;
DROP TEXT SEARCH CONFIGURATION public.c;
DROP TEXT SEARCH DICTIONARY public.d;
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = pg_catalog.snowball, language = 'english');
CREATE TEXT SEARCH CONFIGURATION public.c (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION public.c
  ADD MAPPING FOR word WITH public.d;
ALTER TABLE public.t ADD COLUMN v tsvector GENERATED ALWAYS AS (to_tsvector('public.c'::regconfig, a)) STORED;
CREATE INDEX i ON public.t USING gin (to_tsvector('public.c'::regconfig, a));
