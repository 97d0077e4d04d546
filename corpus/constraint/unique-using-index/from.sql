CREATE TABLE t (a int NOT NULL, "B c" text, d int);
CREATE UNIQUE INDEX k ON t (a, "B c") INCLUDE (d) NULLS NOT DISTINCT WITH (fillfactor = 80);
COMMENT ON INDEX k IS 'kept';
