CREATE FUNCTION same(b integer) RETURNS integer LANGUAGE sql AS $$SELECT b$$;
