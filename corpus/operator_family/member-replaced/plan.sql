SET check_function_bodies = off;
DROP OPERATOR FAMILY public.gone USING hash;
CREATE OR REPLACE FUNCTION public.pair_int_lt(p public.pair, i integer)
RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$SELECT $1.a < $2$$;
ALTER OPERATOR FAMILY public.fam USING btree DROP
  OPERATOR 1 (public.pair, integer),
  FUNCTION 1 (public.pair, integer);
ALTER OPERATOR FAMILY public.fam USING btree ADD
  OPERATOR 2 public.#< (public.pair, integer);
ALTER OPERATOR FAMILY public.fam USING btree OWNER TO pg_read_all_data;
