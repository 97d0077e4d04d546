CREATE TABLE t (id int, name text);
CREATE VIEW v AS SELECT id, name FROM t;
CREATE RULE del AS ON DELETE TO v DO INSTEAD DELETE FROM t WHERE t.name = old.name;
COMMENT ON RULE del ON v IS 'for good';
