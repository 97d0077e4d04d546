SET check_function_bodies = off;
DROP FUNCTION public.g(public.status);
DROP FUNCTION public.f(public.status);
ALTER TYPE public.status RENAME TO status__old;
CREATE TYPE public.status AS ENUM ('a');
CREATE FUNCTION public.f(public.status)
RETURNS public.status
LANGUAGE sql
AS $$SELECT $1$$;
CREATE FUNCTION public.g(s public.status DEFAULT 'a'::public.status)
RETURNS SETOF public.status[]
LANGUAGE sql
BEGIN ATOMIC
 SELECT ARRAY[public.f(s)] AS "array";
END;
ALTER TABLE public.t ALTER COLUMN s TYPE public.status USING s::text::public.status;
DROP TYPE public.status__old;
