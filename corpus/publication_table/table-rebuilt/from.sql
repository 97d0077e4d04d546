CREATE TABLE t (id int NOT NULL);
CREATE PUBLICATION p FOR TABLE t WHERE (id > 0) WITH (publish = 'insert', publish_via_partition_root = true);
