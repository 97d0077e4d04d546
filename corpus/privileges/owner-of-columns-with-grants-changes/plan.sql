ALTER TABLE public.t OWNER TO pg_write_all_data;
REVOKE SELECT (a) ON TABLE public.t FROM pg_write_all_data;
REVOKE GRANT OPTION FOR UPDATE (a) ON TABLE public.t FROM pg_monitor;
GRANT SELECT (a) ON TABLE public.t TO pg_read_all_data;
REVOKE INSERT (b) ON TABLE public.t FROM pg_write_all_data;
