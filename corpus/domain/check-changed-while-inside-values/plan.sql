ALTER DOMAIN public.d DROP CONSTRAINT positive;
ALTER DOMAIN public.d RENAME TO d__old;
CREATE DOMAIN public.d AS integer CONSTRAINT positive CHECK (VALUE > '-1'::integer);
ALTER TABLE public.t ALTER COLUMN a TYPE public.d[] USING a::text[]::public.d[];
DROP DOMAIN public.d__old;
