CREATE TABLE t (id int PRIMARY KEY, k text);
CREATE PUBLICATION p FOR TABLE t WHERE (k = 'a' AND id > 0) WITH (publish = 'insert');
