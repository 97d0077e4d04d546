ALTER PROCEDURE public.p(IN integer) OWNER TO pg_read_all_data;
