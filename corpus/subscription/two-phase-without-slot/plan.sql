DROP SUBSCRIPTION s;
CREATE SUBSCRIPTION s
  CONNECTION 'host=nowhere'
  PUBLICATION p
  WITH (connect = false, slot_name = NONE, two_phase = true, failover = true);
