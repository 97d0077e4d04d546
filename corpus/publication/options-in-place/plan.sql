ALTER PUBLICATION p SET (publish = 'insert, update, delete');
ALTER PUBLICATION p SET (publish_via_partition_root = true);
