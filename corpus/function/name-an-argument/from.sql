CREATE FUNCTION same(integer) RETURNS integer LANGUAGE sql AS $$SELECT $1$$;
