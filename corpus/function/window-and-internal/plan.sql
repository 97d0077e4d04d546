SET check_function_bodies = off;
CREATE FUNCTION public.place()
RETURNS bigint
LANGUAGE internal WINDOW IMMUTABLE
AS $$window_row_number$$;
CREATE FUNCTION public.root(double precision)
RETURNS double precision
LANGUAGE internal STRICT
AS $$dsqrt$$;
