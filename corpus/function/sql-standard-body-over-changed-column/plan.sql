SET check_function_bodies = off;
DROP FUNCTION public.codes();
ALTER TABLE public.users ALTER COLUMN code TYPE bigint;
CREATE FUNCTION public.codes()
RETURNS bigint
LANGUAGE sql
BEGIN ATOMIC
 SELECT count(users.code) AS count
    FROM public.users;
END;
