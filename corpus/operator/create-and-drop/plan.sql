SET check_function_bodies = off;
DROP OPERATOR public.#+# (integer, integer);
CREATE FUNCTION public.less(integer, bigint)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$SELECT $1 < $2$$;
CREATE FUNCTION public.more(bigint, integer)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$SELECT $1 > $2$$;
CREATE FUNCTION public.other(integer, integer)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$SELECT $1 <> $2$$;
CREATE FUNCTION public.same(integer, integer)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$SELECT $1 = $2$$;
CREATE OPERATOR public.!!! (FUNCTION = int4um, RIGHTARG = integer);
CREATE OPERATOR public.<<< (
  FUNCTION = public.less,
  LEFTARG = integer,
  RIGHTARG = bigint,
  COMMUTATOR = OPERATOR(public.>>>)
);
CREATE OPERATOR public.<<>> (
  FUNCTION = public.other,
  LEFTARG = integer,
  RIGHTARG = integer,
  COMMUTATOR = OPERATOR(public.<<>>),
  NEGATOR = OPERATOR(public.===),
  RESTRICT = neqsel,
  JOIN = neqjoinsel
);
CREATE OPERATOR public.=== (
  FUNCTION = public.same,
  LEFTARG = integer,
  RIGHTARG = integer,
  COMMUTATOR = OPERATOR(public.===),
  NEGATOR = OPERATOR(public.<<>>),
  RESTRICT = eqsel,
  JOIN = eqjoinsel,
  HASHES,
  MERGES
);
CREATE OPERATOR public.>>> (
  FUNCTION = public.more,
  LEFTARG = bigint,
  RIGHTARG = integer,
  COMMUTATOR = OPERATOR(public.<<<)
);
CREATE VIEW public.v AS
 SELECT (1 OPERATOR(public.===) 2) AS a,
    (OPERATOR(public.!!!) 3) AS b;
COMMENT ON OPERATOR public.!!! (NONE, integer) IS 'minus';
