CREATE FUNCTION plus(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE FUNCTION minus(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 - $2';
CREATE FUNCTION text_of(int) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1::text';
CREATE AGGREGATE total (value int) (sfunc = plus, stype = int, initcond = '0', sspace = 100, combinefunc = plus, parallel = safe);
CREATE AGGREGATE moving (int) (
  sfunc = plus, stype = int, finalfunc = text_of, finalfunc_modify = shareable,
  msfunc = plus, minvfunc = minus, mstype = int, msspace = 50, mfinalfunc = text_of, mfinalfunc_modify = read_write, minitcond = '5'
);
CREATE AGGREGATE rows (*) (sfunc = int8inc, stype = bigint, initcond = '0');
CREATE AGGREGATE least_of (int) (sfunc = int4smaller, stype = int, sortop = <);
CREATE AGGREGATE mean (numeric) (sfunc = numeric_avg_accum, stype = internal, finalfunc = numeric_avg,
  combinefunc = numeric_avg_combine, serialfunc = numeric_avg_serialize, deserialfunc = numeric_avg_deserialize);
CREATE AGGREGATE percentile (fraction float8 ORDER BY value float8) (
  sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_cont_float8_final, finalfunc_modify = shareable
);
CREATE AGGREGATE place (VARIADIC "any" ORDER BY VARIADIC "any") (
  sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical
);
CREATE VIEW v AS SELECT total(a) FROM (VALUES (1)) t (a);
CREATE AGGREGATE moving_extra (int) (
  sfunc = plus, stype = int, finalfunc = plus, finalfunc_extra,
  msfunc = plus, minvfunc = minus, mstype = int, mfinalfunc = plus, mfinalfunc_extra
);
