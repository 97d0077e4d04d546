SET check_function_bodies = off;
DROP CAST (character varying AS public.mood);
CREATE TYPE public.pair AS (a integer, b integer);
CREATE CAST (integer AS oidvector) WITH INOUT AS ASSIGNMENT;
CREATE CAST (text AS public.mood) WITH INOUT AS ASSIGNMENT;
CREATE FUNCTION public.pair_of(integer)
RETURNS public.pair
LANGUAGE sql IMMUTABLE
AS $$SELECT ($1, $1)::pair$$;
CREATE CAST (integer AS public.pair) WITH FUNCTION public.pair_of(integer) AS ASSIGNMENT;
CREATE FUNCTION public.a_pair()
RETURNS public.pair
LANGUAGE sql
RETURN (1)::public.pair;
CREATE FUNCTION public.to_int(public.pair, integer, boolean)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT $1.a$$;
CREATE CAST (public.pair AS integer) WITH FUNCTION public.to_int(public.pair,integer,boolean);
CREATE TABLE public.t (
  a integer,
  p public.pair DEFAULT (2)::public.pair,
  CONSTRAINT t_p_check CHECK (((p)::integer > 0))
);
CREATE VIEW public.v AS
 SELECT (1)::public.pair AS p,
    ('ok'::text)::public.mood AS m;
COMMENT ON CAST (integer AS public.pair) IS 'twice';
