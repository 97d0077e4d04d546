CREATE TYPE r AS RANGE (subtype = text);
CREATE TABLE t (a r);
