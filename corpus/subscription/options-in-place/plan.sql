ALTER SUBSCRIPTION s CONNECTION 'host=elsewhere';
ALTER SUBSCRIPTION s SET PUBLICATION p, q WITH (refresh = false);
ALTER SUBSCRIPTION s SET (slot_name = 'other');
ALTER SUBSCRIPTION s SET (binary = true);
ALTER SUBSCRIPTION s SET (streaming = on);
ALTER SUBSCRIPTION s SET (synchronous_commit = 'local');
ALTER SUBSCRIPTION s SET (disable_on_error = true);
ALTER SUBSCRIPTION t DISABLE;
ALTER SUBSCRIPTION t SET (slot_name = NONE);
