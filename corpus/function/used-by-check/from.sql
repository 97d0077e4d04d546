CREATE FUNCTION good(a integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$SELECT a > 0$$;
CREATE TABLE t (id integer CONSTRAINT t_good CHECK (good(id)));
