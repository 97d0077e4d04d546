CREATE TABLE t (id int PRIMARY KEY);
CREATE PUBLICATION everything FOR ALL TABLES;
CREATE PUBLICATION nothing;
CREATE PUBLICATION "Some" FOR TABLE t WITH (publish = 'insert, truncate', publish_via_partition_root = true);
COMMENT ON PUBLICATION everything IS 'to the other side';
