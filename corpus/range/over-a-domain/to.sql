CREATE DOMAIN d AS bigint;
CREATE TYPE r AS RANGE (subtype = d);
CREATE TABLE t (a r);
