CREATE SUBSCRIPTION s CONNECTION 'host=elsewhere' PUBLICATION p, q WITH (connect = false, slot_name = 'other', binary = true, streaming = on, synchronous_commit = 'local', disable_on_error = true);
CREATE SUBSCRIPTION t CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false, slot_name = NONE);
