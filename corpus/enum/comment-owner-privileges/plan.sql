ALTER TYPE public.status OWNER TO pg_read_all_data;
REVOKE USAGE ON TYPE public.status FROM PUBLIC;
GRANT USAGE ON TYPE public.status TO pg_signal_backend WITH GRANT OPTION;
COMMENT ON TYPE public.status IS 'one';
