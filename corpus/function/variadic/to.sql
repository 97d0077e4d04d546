CREATE FUNCTION f(VARIADIC a integer[]) RETURNS bigint LANGUAGE sql AS $$SELECT sum(x) FROM unnest(a) x$$;
CREATE FUNCTION g(INOUT a integer, b integer[] DEFAULT '{}') LANGUAGE sql AS $$SELECT 1$$;
