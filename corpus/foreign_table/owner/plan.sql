ALTER FOREIGN TABLE public.t OWNER TO pg_read_all_data;
