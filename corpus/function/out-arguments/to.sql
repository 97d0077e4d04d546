CREATE FUNCTION f(a integer, OUT b integer, OUT c text, OUT d boolean) LANGUAGE sql AS $$SELECT 1, 'x', true$$;
