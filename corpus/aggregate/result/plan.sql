DROP VIEW public.v;
DROP AGGREGATE public.total(integer);
CREATE AGGREGATE public.total(integer) (sfunc = int4_sum, stype = bigint);
CREATE VIEW public.v AS
 SELECT (public.total(a))::text AS a
   FROM ( VALUES (1)) t(a);
GRANT EXECUTE ON FUNCTION public.total(integer) TO pg_monitor;
COMMENT ON AGGREGATE public.total(integer) IS 'kept';
