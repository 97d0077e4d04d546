CREATE TABLE t (id int PRIMARY KEY, k varchar(10));
CREATE PUBLICATION p FOR TABLE t WHERE (k = 'a' AND id > 0) WITH (publish = 'insert');
