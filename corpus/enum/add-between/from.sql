CREATE TYPE status AS ENUM ('a', 'z');
CREATE TABLE t (s status);
