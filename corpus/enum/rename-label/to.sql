CREATE TYPE status AS ENUM ('a', 'x', 'c');
CREATE TABLE t (id int PRIMARY KEY, s status DEFAULT 'x');
