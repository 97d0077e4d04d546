SET check_function_bodies = off;
DROP FUNCTION public.g();
CREATE OR REPLACE FUNCTION public.f()
RETURNS SETOF public.t
LANGUAGE sql
AS $$SELECT id, name, more FROM t$$;
ALTER TABLE public.t ALTER COLUMN name TYPE character varying(20);
CREATE FUNCTION public.g()
RETURNS bigint
LANGUAGE sql
BEGIN ATOMIC
 SELECT count(t.name) AS count
    FROM public.t;
END;
ALTER TABLE public.t ADD COLUMN more integer;
