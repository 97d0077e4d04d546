CREATE TYPE status AS ENUM ('a1', 'a2', 'b', 'c1', 'c2', 'd', 'e1', 'e2');
CREATE TABLE t (s status);
