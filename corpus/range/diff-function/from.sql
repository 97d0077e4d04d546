CREATE TYPE r AS RANGE (subtype = time);
