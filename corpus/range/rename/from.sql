CREATE SCHEMA app;
CREATE TYPE floatrange AS RANGE (subtype = float8);
CREATE TABLE t (a floatrange, b floatmultirange);
CREATE VIEW v AS SELECT floatrange(1, 2) AS a;
