CREATE FUNCTION each(a integer[]) RETURNS SETOF integer LANGUAGE sql IMMUTABLE SUPPORT array_unnest_support AS $$SELECT unnest(a)$$;
