CREATE SUBSCRIPTION plain CONNECTION 'host=nowhere dbname=d' PUBLICATION p, "Q" WITH (connect = false);
CREATE SUBSCRIPTION "Full" CONNECTION 'host=nowhere user=bob password=hunter2' PUBLICATION p
  WITH (connect = false, slot_name = NONE, binary = true, streaming = on, synchronous_commit = 'remote_apply', disable_on_error = true, two_phase = true);
COMMENT ON SUBSCRIPTION plain IS 'from over there';
