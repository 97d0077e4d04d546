SET check_function_bodies = off;
DROP RULE r ON public.t;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(integer)
RETURNS character varying
LANGUAGE sql IMMUTABLE
AS $$SELECT $1::varchar$$;
CREATE RULE r AS
    ON DELETE TO public.t DO  INSERT INTO public.log (what)
  VALUES (public.f(old.id));
