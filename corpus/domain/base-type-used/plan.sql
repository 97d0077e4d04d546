DROP VIEW public.v;
ALTER DOMAIN public.d DROP CONSTRAINT c;
ALTER DOMAIN public.d DROP NOT NULL;
ALTER DOMAIN public.d RENAME TO d__old;
CREATE DOMAIN public.d AS bigint DEFAULT 7 NOT NULL CONSTRAINT c CHECK (VALUE > 0);
ALTER TABLE public.t ALTER COLUMN a TYPE public.d USING a::text::public.d;
ALTER TABLE public.t ALTER COLUMN l TYPE public.d[] USING l::text[]::public.d[];
DROP DOMAIN public.d__old;
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
COMMENT ON DOMAIN public.d IS 'kept';
