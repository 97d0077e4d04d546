CREATE TABLE t (id integer PRIMARY KEY, name text, code integer);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END$$;
CREATE VIEW v AS SELECT id, name FROM t;
