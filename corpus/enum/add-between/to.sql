CREATE TYPE status AS ENUM ('a', 'm', 'n', 'z');
CREATE TABLE t (s status);
