REVOKE GRANT OPTION FOR USAGE ON SEQUENCE public.s FROM pg_read_all_data;
REVOKE GRANT OPTION FOR INSERT ON TABLE public.t FROM pg_read_all_data;
REVOKE SELECT ON TABLE public.t FROM pg_read_all_data;
GRANT UPDATE ON TABLE public.t TO pg_read_all_data WITH GRANT OPTION;
