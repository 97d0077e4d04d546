SET check_function_bodies = off;
DROP INDEX public.t_norm;
DROP FUNCTION public.norm(text);
CREATE FUNCTION public.norm(b text)
RETURNS text
LANGUAGE sql IMMUTABLE
AS $$SELECT lower(b)$$;
CREATE INDEX t_norm ON public.t (public.norm(name));
