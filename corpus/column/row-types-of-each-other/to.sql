CREATE TABLE a (id integer);
CREATE TABLE b (id integer, a a);
ALTER TABLE a ADD COLUMN b b[];
