CREATE SCHEMA app;
CREATE AGGREGATE app.sum_of (int) (sfunc = int4pl, stype = int);
