SET check_function_bodies = off;
DROP FUNCTION public.place();
CREATE FUNCTION public.place()
RETURNS bigint
LANGUAGE internal
AS $$window_row_number$$;
