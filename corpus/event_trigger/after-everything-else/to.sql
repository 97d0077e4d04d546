CREATE TABLE b (id int);
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'no table is created any more'; END$$;
CREATE EVENT TRIGGER closed ON ddl_command_start WHEN TAG IN ('CREATE TABLE', 'CREATE VIEW') EXECUTE FUNCTION f();
