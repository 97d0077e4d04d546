SET check_function_bodies = off;
DROP TYPE public.r;
CREATE FUNCTION public.gap(time without time zone, time without time zone)
RETURNS double precision
LANGUAGE sql IMMUTABLE
AS $$SELECT extract(epoch FROM $1 - $2)::float8$$;
CREATE TYPE public.r AS RANGE (subtype = time without time zone, subtype_diff = public.gap);
