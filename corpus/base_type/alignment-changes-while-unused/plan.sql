SET check_function_bodies = off;
DROP TYPE public.t CASCADE;
CREATE TYPE public.t;
CREATE FUNCTION public.t_in(cstring)
RETURNS public.t
LANGUAGE internal IMMUTABLE STRICT
AS $$textin$$;
CREATE FUNCTION public.t_out(public.t)
RETURNS cstring
LANGUAGE internal IMMUTABLE STRICT
AS $$textout$$;
CREATE TYPE public.t (
  input = public.t_in,
  output = public.t_out,
  internallength = variable,
  alignment = double,
  storage = plain
);
