CREATE AGGREGATE total (int) (sfunc = int4pl, stype = int);
CREATE VIEW v AS SELECT total(a) FROM (VALUES (1)) t (a);
