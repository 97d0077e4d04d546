CREATE PROCEDURE p(a integer, INOUT b integer, OUT c text) LANGUAGE sql AS $$SELECT 1, 'x'$$;
