ALTER OPERATOR FAMILY pg_catalog.integer_ops USING btree ADD
  OPERATOR 1 public.#< (public.pair, integer),
  FUNCTION 1 (public.pair, integer) public.pair_int_cmp(public.pair,integer);
CREATE OPERATOR CLASS public.mine
  FOR TYPE public.pair USING btree FAMILY pg_catalog.integer_ops AS
  OPERATOR 1 public.#<,
  FUNCTION 1 public.pair_cmp(public.pair,public.pair);
