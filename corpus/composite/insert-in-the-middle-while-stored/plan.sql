ALTER TYPE public.c RENAME TO c__old;
CREATE TYPE public.c AS (a integer, m date, z text);
ALTER TABLE public.t ALTER COLUMN x TYPE public.c USING CASE WHEN x IS DISTINCT FROM NULL THEN ROW((x).a, NULL::date, (x).z)::public.c END;
DROP TYPE public.c__old;
