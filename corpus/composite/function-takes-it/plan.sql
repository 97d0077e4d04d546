SET check_function_bodies = off;
DROP FUNCTION public.f(public.c);
DROP FUNCTION public.g(public.c);
ALTER TYPE public.c ALTER ATTRIBUTE a TYPE bigint;
CREATE FUNCTION public.f(public.c)
RETURNS SETOF public.c
LANGUAGE sql
AS $$SELECT $1$$;
CREATE FUNCTION public.g(public.c)
RETURNS bigint
LANGUAGE sql
BEGIN ATOMIC
 SELECT ($1).a AS a;
END;
