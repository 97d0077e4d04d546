CREATE TYPE r AS RANGE (subtype = text, collation = "C");
CREATE TABLE t (a r);
