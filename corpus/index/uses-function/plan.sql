SET check_function_bodies = off;
DROP INDEX public.t_f;
CREATE FUNCTION public.g(text)
RETURNS text
LANGUAGE sql IMMUTABLE
RETURN lower($1);
CREATE INDEX t_f ON public.t (public.g(b)) WHERE (public.f(b) <> ''::text);
