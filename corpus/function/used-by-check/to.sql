CREATE FUNCTION good(b integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$SELECT b > 1$$;
CREATE TABLE t (id integer CONSTRAINT t_good CHECK (good(id)));
