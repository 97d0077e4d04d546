SET check_function_bodies = off;
DROP VIEW public.v;
DROP CAST (integer AS public.pair);
DROP FUNCTION public.pair_of(integer);
CREATE FUNCTION public.pair_of(b integer)
RETURNS public.pair
LANGUAGE sql IMMUTABLE
AS $$SELECT ($1, $1)::pair$$;
CREATE CAST (integer AS public.pair) WITH FUNCTION public.pair_of(integer);
CREATE VIEW public.v AS
 SELECT (1)::public.pair AS p;
