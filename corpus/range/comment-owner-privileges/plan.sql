ALTER TYPE public.r OWNER TO pg_read_all_data;
REVOKE USAGE ON TYPE public.r FROM PUBLIC;
COMMENT ON TYPE public.r IS 'one';
