CREATE FUNCTION same(a integer DEFAULT 5, b text DEFAULT 'x') RETURNS integer LANGUAGE sql AS $$SELECT a$$;
