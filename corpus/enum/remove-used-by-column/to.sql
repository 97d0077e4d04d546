CREATE TYPE status AS ENUM ('a', 'c');
CREATE TABLE t (id int PRIMARY KEY, s status);
