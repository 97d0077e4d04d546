CREATE TYPE status AS ENUM ('z', 'a', 'x');
CREATE TABLE t (id int PRIMARY KEY, s status);
