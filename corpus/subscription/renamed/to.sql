CREATE SUBSCRIPTION b CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false, slot_name = 'slot');
