ALTER TABLE public.t OWNER TO pg_write_all_data;
REVOKE GRANT OPTION FOR UPDATE ON TABLE public.t FROM pg_write_all_data;
GRANT SELECT ON TABLE public.t TO pg_read_all_data;
REVOKE REFERENCES (a) ON TABLE public.t FROM pg_write_all_data;
GRANT UPDATE (b) ON TABLE public.t TO pg_read_all_data;
