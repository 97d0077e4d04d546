SET check_function_bodies = off;
ALTER DOMAIN public.d DROP CONSTRAINT c;
DROP FUNCTION public.ok(integer);
CREATE FUNCTION public.ok(m integer)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$SELECT $1 > 0$$;
ALTER DOMAIN public.d ADD CONSTRAINT c CHECK (public.ok(VALUE));
