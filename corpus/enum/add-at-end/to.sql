CREATE TYPE status AS ENUM ('a', 'b', 'c', 'd');
CREATE TABLE t (s status);
