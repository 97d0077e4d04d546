CREATE TABLE t (id int, amount bigint);
CREATE TABLE log (amount bigint);
CREATE RULE r AS ON UPDATE TO t DO ALSO INSERT INTO log VALUES (new.amount);
ALTER TABLE t ENABLE ALWAYS RULE r;
COMMENT ON RULE r ON t IS 'logs';
