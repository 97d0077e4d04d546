ALTER DOMAIN public.d OWNER TO pg_read_all_data;
REVOKE USAGE ON DOMAIN public.d FROM PUBLIC;
GRANT USAGE ON DOMAIN public.d TO pg_signal_backend;
COMMENT ON DOMAIN public.d IS 'one';
