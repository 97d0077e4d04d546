CREATE SUBSCRIPTION s CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false, create_slot = false, enabled = false, copy_data = false);
