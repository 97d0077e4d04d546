ALTER OPERATOR public.=== (integer, integer) SET (COMMUTATOR = OPERATOR(public.===));
ALTER OPERATOR public.=== (integer, integer) SET (HASHES, MERGES);
ALTER OPERATOR public.<<>> (integer, integer) SET (NEGATOR = OPERATOR(public.===));
CREATE OPERATOR public.>>> (
  FUNCTION = int4gt,
  LEFTARG = integer,
  RIGHTARG = integer,
  COMMUTATOR = OPERATOR(public.<<<)
);
