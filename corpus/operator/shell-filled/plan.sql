CREATE OPERATOR public.<<>> (
  FUNCTION = public.other,
  LEFTARG = integer,
  RIGHTARG = integer,
  NEGATOR = OPERATOR(public.===),
  RESTRICT = neqsel,
  JOIN = neqjoinsel
);
