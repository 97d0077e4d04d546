SET check_function_bodies = off;
CREATE FUNCTION public.ok(integer)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$SELECT $1 > 0$$;
ALTER DOMAIN public.d ADD CONSTRAINT c CHECK (public.ok(VALUE));
