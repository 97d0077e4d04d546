CREATE TYPE status AS ENUM ('a', 'b');
CREATE TYPE pair AS (n int, s status, l status[]);
CREATE TABLE t (s status);
