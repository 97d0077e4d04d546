DROP VIEW public.v;
ALTER TYPE public.c RENAME TO c__old;
CREATE TYPE public.c AS (a bigint, b text);
ALTER TABLE public.t ALTER COLUMN x TYPE public.c USING x::text::public.c;
ALTER TABLE public.t ALTER COLUMN l TYPE public.c[] USING l::text[]::public.c[];
DROP TYPE public.c__old;
CREATE VIEW public.v AS
 SELECT (x).a AS a
   FROM public.t;
