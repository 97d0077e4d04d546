SET check_function_bodies = off;
CREATE TYPE public.pair;
CREATE FUNCTION public.pair_in(cstring)
RETURNS public.pair
LANGUAGE internal IMMUTABLE STRICT
AS $$point_in$$;
CREATE FUNCTION public.pair_out(public.pair)
RETURNS cstring
LANGUAGE internal IMMUTABLE STRICT
AS $$point_out$$;
CREATE TYPE public.pair (
  input = public.pair_in,
  output = public.pair_out,
  subscript = raw_array_subscript_handler,
  internallength = 16,
  alignment = double,
  storage = plain,
  element = double precision
);
ALTER TABLE public.t ADD COLUMN b public.pair;
