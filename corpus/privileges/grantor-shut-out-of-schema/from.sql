CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO pg_monitor;

CREATE TABLE app.t (a integer);
GRANT SELECT ON app.t TO pg_monitor WITH GRANT OPTION;
DO $$
BEGIN
  SET LOCAL ROLE pg_monitor;
  GRANT SELECT ON app.t TO pg_read_all_data;
  RESET ROLE;
END
$$;
