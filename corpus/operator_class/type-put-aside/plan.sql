SET check_function_bodies = off;
DROP INDEX public.i;
DROP VIEW public.f;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_p_key;
DROP OPERATOR FAMILY public.pair_ops USING btree;
DROP OPERATOR public.#< (public.pair, public.pair);
DROP OPERATOR public.#= (public.pair, public.pair);
DROP AGGREGATE public.first_of(public.pair);
DROP FUNCTION public.first_pair(public.pair, public.pair);
DROP FUNCTION public.pair_cmp(public.pair, public.pair);
DROP FUNCTION public.pair_eq(public.pair, public.pair);
DROP FUNCTION public.pair_lt(public.pair, public.pair);
ALTER TYPE public.pair RENAME TO pair__old;
CREATE TYPE public.pair AS (a integer, b bigint);
CREATE FUNCTION public.first_pair(public.pair, public.pair)
RETURNS public.pair
LANGUAGE sql IMMUTABLE
AS $$SELECT $1$$;
CREATE FUNCTION public.pair_cmp(public.pair, public.pair)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT 0$$;
CREATE FUNCTION public.pair_eq(public.pair, public.pair)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$SELECT $1.a = $2.a$$;
CREATE FUNCTION public.pair_lt(public.pair, public.pair)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$SELECT $1.a < $2.a$$;
CREATE AGGREGATE public.first_of(public.pair) (sfunc = public.first_pair, stype = public.pair);
CREATE OPERATOR public.#< (FUNCTION = public.pair_lt, LEFTARG = public.pair, RIGHTARG = public.pair);
CREATE OPERATOR public.#= (
  FUNCTION = public.pair_eq,
  LEFTARG = public.pair,
  RIGHTARG = public.pair,
  COMMUTATOR = OPERATOR(public.#=)
);
CREATE OPERATOR FAMILY public.pair_ops USING btree;
ALTER OPERATOR FAMILY public.pair_ops USING btree ADD
  FUNCTION 4 (public.pair, public.pair) btequalimage(oid);
CREATE OPERATOR CLASS public.pair_ops
  DEFAULT FOR TYPE public.pair USING btree FAMILY public.pair_ops AS
  OPERATOR 1 public.#<,
  OPERATOR 3 public.#=,
  FUNCTION 1 public.pair_cmp(public.pair,public.pair);
ALTER TABLE public.t ALTER COLUMN p TYPE public.pair USING p::text::public.pair;
DROP TYPE public.pair__old;
ALTER TABLE public.t ADD CONSTRAINT t_p_key UNIQUE (p);
CREATE INDEX i ON public.t (p) WHERE (p OPERATOR(public.#=) '(1,2)'::public.pair);
CREATE VIEW public.f AS
 SELECT public.first_of(p) AS p
   FROM public.t;
CREATE VIEW public.v AS
 SELECT p,
    count(*) AS count
   FROM public.t
  GROUP BY p
  ORDER BY p;
