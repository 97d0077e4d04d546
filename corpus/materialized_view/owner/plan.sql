ALTER MATERIALIZED VIEW public.m OWNER TO pg_read_all_data;
