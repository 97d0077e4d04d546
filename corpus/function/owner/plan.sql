ALTER FUNCTION public.f(integer) OWNER TO pg_read_all_data;
