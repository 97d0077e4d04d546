SET check_function_bodies = off;
CREATE FUNCTION public.twice(integer)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT $1 * 2$$;
ALTER TABLE public.t ADD COLUMN b integer GENERATED ALWAYS AS (public.twice(a)) STORED;
