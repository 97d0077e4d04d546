CREATE TYPE status AS ENUM ('a', 'c');
CREATE TYPE r AS RANGE (subtype = status);
CREATE TABLE t (a r, m r_multirange);
