ALTER TYPE public.c RENAME TO c__old;
ALTER TYPE public.e ADD VALUE 'b';
CREATE TYPE public.c AS (y integer, x public.e);
ALTER TABLE public.t ALTER COLUMN u SET NOT NULL;
ALTER TABLE public.t ALTER COLUMN u TYPE public.c USING CASE WHEN u IS DISTINCT FROM NULL THEN ROW((u).y, (u).x::text::public.e)::public.c END;
DROP TYPE public.c__old;
