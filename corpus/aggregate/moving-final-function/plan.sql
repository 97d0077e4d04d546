CREATE AGGREGATE public.total(integer) (
  sfunc = int4pl,
  stype = integer,
  finalfunc = public.last_of,
  finalfunc_extra,
  msfunc = int4pl,
  minvfunc = int4mi,
  mstype = integer,
  mfinalfunc = public.last_of,
  mfinalfunc_extra
);
