SET check_function_bodies = off;
CREATE TABLE public.t (
  id integer,
  a integer
);
CREATE FUNCTION public.f()
RETURNS bigint
LANGUAGE sql
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM public.t;
END;
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT public.f();
