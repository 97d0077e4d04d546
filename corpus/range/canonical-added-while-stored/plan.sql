SET check_function_bodies = off;
ALTER FUNCTION public.r(integer, integer) RENAME TO r__old;
ALTER FUNCTION public.r(integer, integer, text) RENAME TO r__old;
ALTER FUNCTION public.r_multirange() RENAME TO r__old_multirange;
ALTER FUNCTION public.r_multirange(public.r) RENAME TO r__old_multirange;
ALTER FUNCTION public.r_multirange(VARIADIC public.r[]) RENAME TO r__old_multirange;
ALTER TYPE public.r_multirange RENAME TO r__old_multirange;
ALTER TYPE public.r RENAME TO r__old;
CREATE TYPE public.r;
CREATE FUNCTION public.canon(public.r)
RETURNS public.r
LANGUAGE internal IMMUTABLE STRICT
AS $$int4range_canonical$$;
CREATE TYPE public.r AS RANGE (subtype = integer, canonical = public.canon);
ALTER TABLE public.t ALTER COLUMN x TYPE public.r USING x::text::public.r;
DROP TYPE public.r__old;
