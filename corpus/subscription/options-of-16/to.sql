CREATE SUBSCRIPTION s CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false, password_required = false, run_as_owner = true, origin = none, streaming = on);
