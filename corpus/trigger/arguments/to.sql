CREATE TABLE t (id integer PRIMARY KEY, name text, code integer);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END$$;
CREATE TRIGGER t_touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch('it''s', 'C:\x', 'ü😀', '(', 5, '');
