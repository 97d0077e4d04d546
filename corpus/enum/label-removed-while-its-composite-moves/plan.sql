ALTER TYPE public.e RENAME TO e__old;
CREATE TYPE public.e AS ENUM ('new', 'open');
CREATE TYPE b.c AS (x public.e, y text);
ALTER TABLE public.t ALTER COLUMN u TYPE b.c USING u::text::b.c;
DROP TYPE a.c;
DROP TYPE public.e__old;
