SET check_function_bodies = off;
CREATE FUNCTION public.how_many()
RETURNS bigint
LANGUAGE sql
AS $$SELECT count(*) FROM public.a_later$$;
CREATE TABLE public.a_later (
  id integer
);
CREATE TABLE public.z (
  n bigint DEFAULT public.how_many()
);
