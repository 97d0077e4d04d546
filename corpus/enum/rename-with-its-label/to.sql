CREATE TYPE state AS ENUM ('a', 'x');
CREATE TABLE t (id int PRIMARY KEY, s state);
