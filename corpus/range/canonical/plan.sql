SET check_function_bodies = off;
CREATE TYPE public.r;
CREATE FUNCTION public.canon(public.r)
RETURNS public.r
LANGUAGE internal IMMUTABLE STRICT
AS $$int4range_canonical$$;
CREATE TYPE public.r AS RANGE (subtype = integer, canonical = public.canon);
CREATE DOMAIN public.d AS public.r;
ALTER TABLE public.t ALTER COLUMN x TYPE public.r USING x::text::public.r;
ALTER TABLE public.t ADD COLUMN m public.r_multirange;
ALTER TABLE public.t ADD COLUMN d public.d;
