CREATE FUNCTION same(a anyelement DEFAULT 5) RETURNS anyelement LANGUAGE sql AS $$SELECT a$$;
