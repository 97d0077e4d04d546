ALTER TYPE public.c RENAME TO c__old;
ALTER DOMAIN public.d RENAME TO d__old;
CREATE DOMAIN public.d AS integer CONSTRAINT positive CHECK (VALUE > 0);
CREATE TYPE public.c AS (x public.d, y text);
ALTER TABLE public.t ALTER COLUMN a TYPE public.d[] USING a::text[]::public.d[];
ALTER TABLE public.t ALTER COLUMN b TYPE public.c USING b::text::public.c;
DROP TYPE public.c__old;
ALTER TABLE public.t ALTER COLUMN e TYPE public.d USING e::text::public.d;
DROP DOMAIN public.d__old;
