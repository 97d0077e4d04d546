REVOKE SELECT ON TABLE public.t FROM pg_monitor CASCADE;
GRANT SELECT ON TABLE public.t TO pg_write_all_data;
GRANT SELECT (b) ON TABLE public.t TO pg_signal_backend;
