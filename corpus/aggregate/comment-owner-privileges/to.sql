CREATE AGGREGATE total (int) (sfunc = int4pl, stype = int);
ALTER AGGREGATE total (int) OWNER TO pg_read_all_data;
REVOKE EXECUTE ON FUNCTION total (int) FROM PUBLIC;
CREATE AGGREGATE percentile (float8 ORDER BY float8) (sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_cont_float8_final);
GRANT EXECUTE ON FUNCTION percentile (float8, float8) TO pg_monitor WITH GRANT OPTION;
COMMENT ON AGGREGATE percentile (float8 ORDER BY float8) IS 'one';
