CREATE TABLE other (id integer);
CREATE TABLE t (id integer PRIMARY KEY, name text, code integer);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END$$;
CREATE CONSTRAINT TRIGGER t_check AFTER INSERT OR UPDATE OF code ON t FROM other DEFERRABLE FOR EACH ROW WHEN (new.code > 0) EXECUTE FUNCTION touch('x');
