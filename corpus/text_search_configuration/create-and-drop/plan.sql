DROP TEXT SEARCH CONFIGURATION public.gone;
CREATE TEXT SEARCH CONFIGURATION public.bare (PARSER = pg_catalog."default");
CREATE TEXT SEARCH CONFIGURATION public.words (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION public.words
  ADD MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION public.words
  ADD MAPPING FOR email, file, "float", host, hword_numpart, "int", numhword, numword, sfloat, uint, url, url_path, version WITH simple;
CREATE TABLE public.t (
  a text,
  v tsvector GENERATED ALWAYS AS (to_tsvector('public.words'::regconfig, a)) STORED
);
CREATE INDEX i ON public.t USING gin (to_tsvector('public.words'::regconfig, a));
