DROP TEXT SEARCH PARSER public.gone;
CREATE TEXT SEARCH PARSER public.p (
  START = prsd_start,
  GETTOKEN = prsd_nexttoken,
  END = prsd_end,
  LEXTYPES = prsd_lextype,
  HEADLINE = prsd_headline
);
CREATE TEXT SEARCH CONFIGURATION public.c (PARSER = public.p);
ALTER TEXT SEARCH CONFIGURATION public.c
  ADD MAPPING FOR word WITH simple;
COMMENT ON TEXT SEARCH PARSER public.p IS 'one';
