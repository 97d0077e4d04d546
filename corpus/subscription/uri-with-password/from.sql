CREATE SUBSCRIPTION s CONNECTION 'postgres://bob:hunter2@nowhere/d' PUBLICATION p WITH (connect = false, slot_name = NONE);
