CREATE TYPE r AS RANGE (subtype = int);
CREATE VIEW v AS SELECT r(1, 2) AS a;
