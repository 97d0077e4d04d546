CREATE AGGREGATE gone (int) (sfunc = int4pl, stype = int);
