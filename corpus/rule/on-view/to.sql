CREATE TABLE t (id int, name text);
CREATE VIEW v AS SELECT id, name FROM t;
CREATE RULE ins AS ON INSERT TO v DO INSTEAD INSERT INTO t VALUES (new.id, new.name) RETURNING t.id, t.name;
CREATE RULE upd AS ON UPDATE TO v DO INSTEAD UPDATE t SET name = new.name WHERE t.id = old.id;
CREATE RULE del AS ON DELETE TO v DO INSTEAD DELETE FROM t WHERE t.id = old.id;
COMMENT ON RULE del ON v IS 'for good';
