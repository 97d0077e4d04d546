CREATE TABLE t (id integer PRIMARY KEY, name text, code bigint);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END$$;
CREATE TRIGGER t_touch BEFORE UPDATE OF code ON t FOR EACH ROW WHEN (new.code > 0) EXECUTE FUNCTION touch();
COMMENT ON TRIGGER t_touch ON t IS 'kept';
