CREATE FUNCTION next() RETURNS bigint LANGUAGE sql AS $$SELECT 1$$;
CREATE TABLE t (id integer DEFAULT next());
