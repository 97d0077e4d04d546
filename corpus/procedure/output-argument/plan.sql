SET check_function_bodies = off;
DROP PROCEDURE public.p(IN integer, INOUT integer);
CREATE PROCEDURE public.p(a integer, INOUT b integer, OUT c text)
LANGUAGE sql
AS $$SELECT 1, 'x'$$;
