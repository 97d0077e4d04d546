SET check_function_bodies = off;
DROP TYPE public.a;
DROP TYPE public.b;
CREATE TYPE public.a;
CREATE TYPE public.c;
CREATE FUNCTION public.a_in(cstring)
RETURNS public.a
LANGUAGE internal IMMUTABLE STRICT
AS $$int4in$$;
CREATE FUNCTION public.a_out(public.a)
RETURNS cstring
LANGUAGE internal IMMUTABLE STRICT
AS $$int4out$$;
CREATE TYPE public.a (
  input = public.a_in,
  output = public.a_out,
  internallength = 4,
  passedbyvalue,
  alignment = int4,
  storage = plain
);
