CREATE TABLE t (id int, amount int);
CREATE TABLE log (id int, amount int);
CREATE RULE r AS ON UPDATE TO t DO ALSO INSERT INTO log VALUES (new.id, new.amount);
