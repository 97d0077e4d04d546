CREATE AGGREGATE total (int) (sfunc = int4pl, stype = int);
ALTER AGGREGATE total (int) OWNER TO pg_monitor;
CREATE AGGREGATE percentile (float8 ORDER BY float8) (sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_cont_float8_final);
