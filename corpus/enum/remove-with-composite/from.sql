CREATE TYPE status AS ENUM ('a', 'b');
CREATE TYPE pair AS (n int, s status);
CREATE TABLE t (p pair);
