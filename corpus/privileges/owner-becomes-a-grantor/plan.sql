ALTER TABLE public.t OWNER TO pg_monitor;
REVOKE GRANT OPTION FOR SELECT ON TABLE public.t FROM pg_monitor;
