SET check_function_bodies = off;
CREATE FUNCTION public.plus(integer, integer)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT $1 + $2$$;
CREATE OR REPLACE AGGREGATE public.total(integer) (
  sfunc = public.plus,
  stype = integer,
  combinefunc = int4pl,
  initcond = '0',
  parallel = restricted
);
