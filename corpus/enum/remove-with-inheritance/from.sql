CREATE TYPE status AS ENUM ('a', 'b');
CREATE TABLE p (s status);
CREATE TABLE c (n int) INHERITS (p);
