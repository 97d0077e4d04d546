CREATE TYPE status AS ENUM ('a');
CREATE TYPE pair AS (n int, s status);
CREATE TABLE t (p pair);
