CREATE TYPE r AS RANGE (subtype = float8);
CREATE TABLE t (a r, m r_multirange);
