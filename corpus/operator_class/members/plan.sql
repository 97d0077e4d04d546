DROP INDEX public.i;
DROP OPERATOR CLASS public.pair_ops USING btree;
CREATE OPERATOR CLASS public.pair_ops
  FOR TYPE public.pair USING btree FAMILY public.pair_ops AS
  OPERATOR 1 public.#<,
  OPERATOR 3 public.#=,
  FUNCTION 1 public.pair_cmp(public.pair,public.pair);
CREATE INDEX i ON public.t (p public.pair_ops);
ALTER OPERATOR CLASS public.pair_ops USING btree OWNER TO pg_read_all_data;
COMMENT ON OPERATOR CLASS public.pair_ops USING btree IS 'kept';
