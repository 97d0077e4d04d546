SET check_function_bodies = off;
DROP STATISTICS public.s;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(integer)
RETURNS bigint
LANGUAGE sql IMMUTABLE
AS $$SELECT $1::bigint$$;
CREATE STATISTICS public.s ON b, (public.f(a)) FROM public.t;
