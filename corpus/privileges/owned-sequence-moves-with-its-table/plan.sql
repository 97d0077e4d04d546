ALTER TABLE public.t OWNER TO pg_write_all_data;
GRANT USAGE ON SEQUENCE public.t_id_seq TO pg_read_all_data;
