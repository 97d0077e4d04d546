CREATE AGGREGATE f (int) (sfunc = int4pl, stype = int);
