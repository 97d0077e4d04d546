CREATE TYPE r AS RANGE (subtype = int4);
CREATE TABLE t (x r);
