CREATE AGGREGATE total (int) (sfunc = int4pl, stype = int);
COMMENT ON AGGREGATE total (int) IS 'kept';
GRANT EXECUTE ON FUNCTION total (int) TO pg_monitor;
CREATE VIEW v AS SELECT total(a)::text AS a FROM (VALUES (1)) t (a);
