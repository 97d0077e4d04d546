SET check_function_bodies = off;
DROP FUNCTION public.f();
ALTER TABLE public.t ALTER COLUMN a TYPE smallint;
CREATE FUNCTION public.f()
RETURNS bigint
LANGUAGE sql
BEGIN ATOMIC
 SELECT sum(t.a) AS sum
    FROM public.t;
END;
