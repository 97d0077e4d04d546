CREATE TYPE status AS ENUM ('a');
CREATE TABLE p (s status);
CREATE TABLE c (n int) INHERITS (p);
