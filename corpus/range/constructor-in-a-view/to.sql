CREATE TYPE r AS RANGE (subtype = bigint);
CREATE VIEW v AS SELECT r(1, 2) AS a;
