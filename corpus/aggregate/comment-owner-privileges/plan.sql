GRANT EXECUTE ON FUNCTION public.percentile(double precision, double precision) TO pg_monitor WITH GRANT OPTION;
COMMENT ON AGGREGATE public.percentile(double precision ORDER BY double precision) IS 'one';
ALTER AGGREGATE public.total(integer) OWNER TO pg_read_all_data;
REVOKE EXECUTE ON FUNCTION public.total(integer) FROM PUBLIC;
