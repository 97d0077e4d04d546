CREATE TYPE status AS ENUM ('a', 'b');
CREATE TABLE t (s status);
