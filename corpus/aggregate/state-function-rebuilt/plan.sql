SET check_function_bodies = off;
DROP AGGREGATE public.total(integer);
DROP FUNCTION public.plus(integer, integer);
CREATE FUNCTION public.plus(x integer, y integer)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT $1 + $2$$;
CREATE AGGREGATE public.total(integer) (sfunc = public.plus, stype = integer);
