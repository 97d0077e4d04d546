CREATE TABLE t (id int, name text, gone boolean);
CREATE RULE r AS ON DELETE TO t WHERE old.id > 10 DO INSTEAD UPDATE t SET gone = true WHERE t.id = old.id;
ALTER TABLE t DISABLE RULE r;
COMMENT ON RULE r ON t IS 'kept';
