CREATE FUNCTION same(a integer) RETURNS integer LANGUAGE sql AS $$SELECT a$$;
