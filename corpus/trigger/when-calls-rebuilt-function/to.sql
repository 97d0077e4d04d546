CREATE TABLE t (id integer PRIMARY KEY, name text, code integer);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END$$;
CREATE FUNCTION good(b integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$SELECT b > 0$$;
CREATE TRIGGER t_touch BEFORE UPDATE ON t FOR EACH ROW WHEN (good(new.code)) EXECUTE FUNCTION touch();
