SET check_function_bodies = off;
CREATE TABLE public.t (
  id integer,
  total bigint
);
CREATE FUNCTION public.f(public.t)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT $1.id$$;
CREATE FUNCTION public.n()
RETURNS bigint
LANGUAGE sql
BEGIN ATOMIC
 SELECT count(t.id) AS count
    FROM public.t;
END;
ALTER TABLE ONLY public.t ALTER COLUMN total SET DEFAULT public.n();
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((public.f(t.*) > 0));
