DROP INDEX public.i;
DROP INDEX public.l;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_a_key;
ALTER TABLE public.t DROP COLUMN g;
ALTER DOMAIN public.d RENAME TO d__old;
ALTER COLLATION public.c RENAME TO c__old;
CREATE COLLATION public.c (provider = icu, locale = 'de', deterministic = false);
CREATE DOMAIN public.d AS text COLLATE public.c;
ALTER TYPE public.pair ALTER ATTRIBUTE a TYPE text COLLATE public.c;
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.c;
ALTER TABLE public.t ALTER COLUMN b TYPE public.d USING b::text::public.d;
DROP DOMAIN public.d__old;
DROP COLLATION public.c__old;
ALTER TABLE public.t ADD COLUMN g text COLLATE public.c GENERATED ALWAYS AS (upper(a)) STORED;
ALTER TABLE public.t ADD CONSTRAINT t_a_key UNIQUE (a);
CREATE INDEX i ON public.t (a);
CREATE INDEX l ON public.t (lower(a));
CREATE VIEW public.v AS
 SELECT a,
    (b COLLATE public.c) AS x
   FROM public.t;
COMMENT ON COLLATION public.c IS 'kept';
