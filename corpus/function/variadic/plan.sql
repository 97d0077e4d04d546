SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.f(VARIADIC a integer[])
RETURNS bigint
LANGUAGE sql
AS $$SELECT sum(x) FROM unnest(a) x$$;
CREATE FUNCTION public.g(INOUT a integer, b integer[] DEFAULT '{}'::integer[])
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
