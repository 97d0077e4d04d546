CREATE TYPE r;
CREATE FUNCTION canon(r) RETURNS r LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE r AS RANGE (subtype = int4, canonical = canon);
CREATE DOMAIN d AS r;
CREATE TABLE t (x r, m r_multirange, d d);
