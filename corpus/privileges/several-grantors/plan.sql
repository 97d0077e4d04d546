REVOKE SELECT ON TABLE public.t FROM pg_write_all_data;
DO $$
DECLARE
  before text := current_setting('role');
BEGIN
  SET LOCAL ROLE pg_monitor;
  REVOKE INSERT ON TABLE public.t FROM pg_write_all_data CASCADE;
  PERFORM set_config('role', before, true);
END
$$;
GRANT UPDATE ON TABLE public.t TO pg_monitor WITH GRANT OPTION;
DO $$
DECLARE
  before text := current_setting('role');
BEGIN
  SET LOCAL ROLE pg_monitor;
  GRANT SELECT ON TABLE public.t TO pg_write_all_data WITH GRANT OPTION;
  GRANT UPDATE ON TABLE public.t TO pg_write_all_data;
  GRANT UPDATE ON TABLE public.t TO PUBLIC;
  PERFORM set_config('role', before, true);
END
$$;
DO $$
DECLARE
  before text := current_setting('role');
BEGIN
  SET LOCAL ROLE pg_write_all_data;
  GRANT SELECT ON TABLE public.t TO pg_signal_backend;
  PERFORM set_config('role', before, true);
END
$$;
