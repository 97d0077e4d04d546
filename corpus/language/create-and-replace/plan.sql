SET check_function_bodies = off;
DROP LANGUAGE gone;
CREATE LANGUAGE fresh HANDLER plpgsql_call_handler;
CREATE OR REPLACE TRUSTED LANGUAGE speech HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
CREATE FUNCTION public.g()
RETURNS integer
LANGUAGE fresh
AS $$BEGIN RETURN 1; END$$;
REVOKE USAGE ON LANGUAGE speech FROM PUBLIC;
GRANT USAGE ON LANGUAGE speech TO pg_monitor;
