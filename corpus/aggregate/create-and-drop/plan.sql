SET check_function_bodies = off;
DROP AGGREGATE public.gone(integer);
CREATE FUNCTION public.minus(integer, integer)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT $1 - $2$$;
CREATE FUNCTION public.plus(integer, integer)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT $1 + $2$$;
CREATE FUNCTION public.text_of(integer)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$SELECT $1::text$$;
CREATE AGGREGATE public.least_of(integer) (sfunc = int4smaller, stype = integer, sortop = <);
CREATE AGGREGATE public.mean(numeric) (
  sfunc = numeric_avg_accum,
  stype = internal,
  finalfunc = numeric_avg,
  combinefunc = numeric_avg_combine,
  serialfunc = numeric_avg_serialize,
  deserialfunc = numeric_avg_deserialize
);
CREATE AGGREGATE public.moving(integer) (
  sfunc = public.plus,
  stype = integer,
  finalfunc = public.text_of,
  finalfunc_modify = shareable,
  msfunc = public.plus,
  minvfunc = public.minus,
  mstype = integer,
  msspace = 50,
  mfinalfunc = public.text_of,
  mfinalfunc_modify = read_write,
  minitcond = '5'
);
CREATE AGGREGATE public.moving_extra(integer) (
  sfunc = public.plus,
  stype = integer,
  finalfunc = public.plus,
  finalfunc_extra,
  msfunc = public.plus,
  minvfunc = public.minus,
  mstype = integer,
  mfinalfunc = public.plus,
  mfinalfunc_extra
);
CREATE AGGREGATE public.percentile(fraction double precision ORDER BY value double precision) (
  sfunc = ordered_set_transition,
  stype = internal,
  finalfunc = percentile_cont_float8_final,
  finalfunc_modify = shareable
);
CREATE AGGREGATE public.place(VARIADIC "any" ORDER BY VARIADIC "any") (
  sfunc = ordered_set_transition_multi,
  stype = internal,
  finalfunc = rank_final,
  finalfunc_extra,
  hypothetical
);
CREATE AGGREGATE public.rows(*) (sfunc = int8inc, stype = bigint, initcond = '0');
CREATE AGGREGATE public.total(value integer) (
  sfunc = public.plus,
  stype = integer,
  sspace = 100,
  combinefunc = public.plus,
  initcond = '0',
  parallel = safe
);
CREATE VIEW public.v AS
 SELECT public.total(a) AS total
   FROM ( VALUES (1)) t(a);
