CREATE SCHEMA app;
CREATE TYPE app.spanrange AS RANGE (subtype = float8);
CREATE TABLE t (a app.spanrange, b app.spanmultirange);
CREATE VIEW v AS SELECT app.spanrange(1, 2) AS a;
