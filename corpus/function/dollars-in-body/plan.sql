SET check_function_bodies = off;
CREATE FUNCTION public.f()
RETURNS text
LANGUAGE sql
AS $body2$SELECT '$$ $body$ \ ''' -- $$body2$;
CREATE FUNCTION public.g()
RETURNS text
LANGUAGE plpgsql
AS $$
BEGIN
  RETURN $a$x$a$; -- $body$
END$$;
