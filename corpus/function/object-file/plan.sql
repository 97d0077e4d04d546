SET check_function_bodies = off;
CREATE FUNCTION public.h()
RETURNS language_handler
LANGUAGE c
AS '$libdir/plpgsql', 'plpgsql_call_handler';
