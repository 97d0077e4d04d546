CREATE FUNCTION f(VARIADIC a integer[]) RETURNS bigint LANGUAGE sql AS $$SELECT count(*) FROM unnest(a) x$$;
