CREATE FUNCTION each(a integer[]) RETURNS SETOF integer LANGUAGE sql IMMUTABLE AS $$SELECT unnest(a)$$;
