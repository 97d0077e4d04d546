ALTER OPERATOR FAMILY public.pair_ops USING btree ADD
  OPERATOR 1 public.#< (public.pair, integer),
  FUNCTION 1 (public.pair, integer) public.pair_int_cmp(public.pair,integer),
  FUNCTION 4 (public.pair, public.pair) btequalimage(oid);
COMMENT ON OPERATOR FAMILY public.pair_ops USING btree IS 'one';
