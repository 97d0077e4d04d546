CREATE TABLE t (id int PRIMARY KEY, n bigint);
CREATE PUBLICATION p FOR TABLE t (id, n) WHERE (n > 0) WITH (publish = 'insert');
