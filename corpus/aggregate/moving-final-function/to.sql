CREATE FUNCTION last_of(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE AGGREGATE total (int) (sfunc = int4pl, stype = int, finalfunc = last_of, finalfunc_extra,
  msfunc = int4pl, minvfunc = int4mi, mstype = int, mfinalfunc = last_of, mfinalfunc_extra);
