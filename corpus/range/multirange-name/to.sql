CREATE TYPE r AS RANGE (subtype = int, multirange_type_name = "Many");
CREATE TABLE t (a r);
