CREATE SUBSCRIPTION "Full"
  CONNECTION 'host=nowhere user=bob password=redacted:b4db55'
  PUBLICATION p
  WITH (connect = false, slot_name = NONE, binary = true, streaming = on, synchronous_commit = 'remote_apply', two_phase = true, disable_on_error = true);
CREATE SUBSCRIPTION plain
  CONNECTION 'host=nowhere dbname=d'
  PUBLICATION p, "Q"
  WITH (connect = false, slot_name = 'plain');
COMMENT ON SUBSCRIPTION plain IS 'from over there';
