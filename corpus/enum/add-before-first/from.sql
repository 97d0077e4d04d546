CREATE TYPE status AS ENUM ('b');
CREATE TABLE t (s status);
