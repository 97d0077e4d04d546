REVOKE USAGE ON SCHEMA app FROM pg_monitor;
DO $$
DECLARE
  before text := current_setting('role');
  shut boolean := NOT has_schema_privilege('pg_monitor', 'app', 'USAGE');
BEGIN
  IF shut THEN
    GRANT USAGE ON SCHEMA app TO pg_monitor;
  END IF;
  SET LOCAL ROLE pg_monitor;
  REVOKE SELECT ON TABLE app.t FROM pg_read_all_data;
  PERFORM set_config('role', before, true);
  IF shut THEN
    REVOKE USAGE ON SCHEMA app FROM pg_monitor;
  END IF;
END
$$;
