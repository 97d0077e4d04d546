CREATE PUBLICATION "Some"
  WITH (publish = 'insert, truncate', publish_via_partition_root = true);
CREATE PUBLICATION everything FOR ALL TABLES;
CREATE PUBLICATION nothing;
ALTER PUBLICATION "Some" ADD TABLE ONLY public.t;
COMMENT ON PUBLICATION everything IS 'to the other side';
