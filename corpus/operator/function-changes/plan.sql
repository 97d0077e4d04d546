SET check_function_bodies = off;
DROP INDEX public.i;
ALTER TABLE public.t DROP CONSTRAINT t_a_check;
DROP OPERATOR public.=== (integer, integer);
DROP FUNCTION public.f(integer, integer);
CREATE FUNCTION public.f(x integer, y integer)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$SELECT $1 = $2$$;
CREATE OPERATOR public.=== (
  FUNCTION = public.f,
  LEFTARG = integer,
  RIGHTARG = integer,
  NEGATOR = OPERATOR(public.<<>>)
);
ALTER TABLE public.t ADD CONSTRAINT t_a_check CHECK ((a OPERATOR(public.===) 1));
CREATE INDEX i ON public.t (a) WHERE (a OPERATOR(public.===) 2);
COMMENT ON OPERATOR public.=== (integer, integer) IS 'kept';
