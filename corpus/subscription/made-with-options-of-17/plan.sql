CREATE SUBSCRIPTION s
  CONNECTION 'host=nowhere'
  PUBLICATION p
  WITH (connect = false, slot_name = 's', password_required = false, run_as_owner = true, origin = "none", failover = true);
