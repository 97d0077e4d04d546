SET check_function_bodies = off;
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
  alignment = int4,
  storage = extended,
  category = 'S',
  default = 'it''s',
  delimiter = ';',
  collatable = true
);
CREATE DOMAIN public.d AS public.t;
CREATE FUNCTION public.f(public.t)
RETURNS public.t
LANGUAGE sql
AS $$SELECT $1$$;
CREATE TABLE public.tt (
  a public.t,
  b public.t[],
  c public.d DEFAULT 'x'::public.t
);
COMMENT ON TYPE public.t IS 'text again';
