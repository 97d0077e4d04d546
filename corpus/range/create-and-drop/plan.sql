DROP TYPE public.old;
CREATE TYPE public.floatrange AS RANGE (subtype = double precision, subtype_diff = float8mi);
CREATE TYPE public.textspan AS RANGE (
  subtype = text,
  subtype_opclass = text_pattern_ops,
  collation = "C",
  multirange_type_name = public.textspans
);
