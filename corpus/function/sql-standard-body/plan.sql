SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.n()
RETURNS bigint
LANGUAGE sql
BEGIN ATOMIC
 SELECT 1;
 SELECT count(*) AS count
    FROM public.users
   WHERE (users.name <> ';'::text);
END;
