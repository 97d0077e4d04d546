ALTER TYPE public.c OWNER TO pg_read_all_data;
REVOKE USAGE ON TYPE public.c FROM PUBLIC;
