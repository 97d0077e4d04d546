CREATE TABLE t (id int, name text);
CREATE TABLE log (id int, what text);
CREATE RULE logged AS ON UPDATE TO t WHERE old.name IS DISTINCT FROM new.name
  DO ALSO (INSERT INTO log VALUES (old.id, 'before'); INSERT INTO log VALUES (new.id, 'after; later'));
CREATE RULE kept AS ON DELETE TO t DO INSTEAD NOTHING;
CREATE RULE told AS ON INSERT TO t DO ALSO NOTIFY t_changed;
COMMENT ON RULE kept ON t IS 'rows stay';
