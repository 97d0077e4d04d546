CREATE TABLE t (id int PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t WITH (publish = 'insert, update, delete', publish_via_partition_root = true);
COMMENT ON PUBLICATION p IS 'kept';
