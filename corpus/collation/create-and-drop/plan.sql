DROP COLLATION public.gone;
CREATE COLLATION public."Any Case" (
  provider = icu,
  locale = 'und-u-ks-level2',
  deterministic = false
);
CREATE COLLATION public.german (provider = icu, locale = 'de-u-co-phonebk');
CREATE COLLATION public.mixed (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
CREATE COLLATION public.posix (provider = libc, locale = 'C');
CREATE TABLE public.t (
  a text COLLATE public.german,
  b text COLLATE public."Any Case",
  CONSTRAINT t_b_key UNIQUE (b)
);
CREATE INDEX i ON public.t (lower(a) COLLATE public.posix);
ALTER COLLATION public.german OWNER TO pg_read_all_data;
COMMENT ON COLLATION public.german IS 'phone book';
