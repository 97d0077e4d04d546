CREATE TABLE t (id integer PRIMARY KEY, name text, code integer);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END$$;
CREATE TRIGGER t_touch BEFORE UPDATE ON t FOR EACH ROW WHEN (pg_trigger_depth() = 0 AND new.name <> 'a) EXECUTE FUNCTION when (') EXECUTE FUNCTION touch();
