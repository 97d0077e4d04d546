DROP TEXT SEARCH DICTIONARY public.gone;
ALTER TEXT SEARCH DICTIONARY public.d (language = 'german', stopwords = 'german');
CREATE TEXT SEARCH DICTIONARY public.fresh (TEMPLATE = pg_catalog.simple);
ALTER TEXT SEARCH DICTIONARY public.s (stopwords, accept = 'true');
ALTER TEXT SEARCH DICTIONARY public.s OWNER TO pg_read_all_data;
COMMENT ON TEXT SEARCH DICTIONARY public.s IS 'one';
