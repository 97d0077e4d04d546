CREATE SCHEMA s;
CREATE TYPE s.r AS RANGE (subtype = float8);
CREATE TABLE t (a s.r, m s.r_multirange);
