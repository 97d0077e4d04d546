CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS $$SELECT 1$$;
CREATE FUNCTION f(a text, b text) RETURNS integer LANGUAGE sql AS $$SELECT 3$$;
COMMENT ON FUNCTION f(text, text) IS 'two';
