ALTER SUBSCRIPTION s SET (streaming = on);
ALTER SUBSCRIPTION s SET (password_required = false);
ALTER SUBSCRIPTION s SET (run_as_owner = true);
ALTER SUBSCRIPTION s SET (origin = "none");
