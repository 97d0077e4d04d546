CREATE TYPE status AS ENUM ('a', 'b', 'c');
CREATE TABLE t (id int PRIMARY KEY, s status);
