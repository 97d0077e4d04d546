CREATE FUNCTION same(a integer, b text DEFAULT 'x') RETURNS integer LANGUAGE sql AS $$SELECT a$$;
