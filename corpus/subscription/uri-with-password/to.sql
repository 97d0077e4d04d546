CREATE SUBSCRIPTION s CONNECTION 'postgres://bob:other@nowhere/d' PUBLICATION p WITH (connect = false, slot_name = NONE);
