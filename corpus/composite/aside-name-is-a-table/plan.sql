ALTER TYPE public.c RENAME TO c__old2;
CREATE TYPE public.c AS (b integer, a integer);
ALTER TABLE public.t ALTER COLUMN x TYPE public.c USING CASE WHEN x IS DISTINCT FROM NULL THEN ROW((x).b, (x).a)::public.c END;
DROP TYPE public.c__old2;
