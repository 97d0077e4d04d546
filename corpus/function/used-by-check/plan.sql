SET check_function_bodies = off;
ALTER TABLE public.t DROP CONSTRAINT t_good;
DROP FUNCTION public.good(integer);
CREATE FUNCTION public.good(b integer)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$SELECT b > 1$$;
ALTER TABLE public.t ADD CONSTRAINT t_good CHECK (public.good(id));
