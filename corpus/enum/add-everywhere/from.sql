CREATE TYPE status AS ENUM ('b', 'd');
CREATE TABLE t (s status);
