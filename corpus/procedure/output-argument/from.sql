CREATE PROCEDURE p(a integer, INOUT b integer) LANGUAGE sql AS $$SELECT 1$$;
