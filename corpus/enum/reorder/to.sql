CREATE TYPE status AS ENUM ('c', 'b', 'a');
CREATE TABLE t (id int PRIMARY KEY, s status);
