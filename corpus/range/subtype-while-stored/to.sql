CREATE TYPE r AS RANGE (subtype = bigint);
COMMENT ON TYPE r IS 'kept';
CREATE TABLE t (id int PRIMARY KEY, a r, b r[], c r_multirange);
