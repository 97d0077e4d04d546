CREATE FUNCTION same(a anyelement DEFAULT 'x'::text) RETURNS anyelement LANGUAGE sql AS $$SELECT a$$;
