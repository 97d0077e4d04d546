CREATE DOMAIN d AS int;
CREATE TYPE r AS RANGE (subtype = d);
CREATE TABLE t (a r);
