CREATE FUNCTION f() RETURNS TABLE (a integer, c text) LANGUAGE sql AS $$SELECT 1, 'x'$$;
